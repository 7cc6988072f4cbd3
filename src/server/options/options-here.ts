import type { PracticeId } from '#domain/kernel/ids.ts'
import { noOptions, type PracticeOptions } from '#domain/options/practice-options.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'
import { editionsHere, riskChanges, type SheetHere, sheetsHere } from '#domain/options/sheets-here.ts'
import { chosenFrom } from '#domain/plan/consent/chosen-from.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Handler } from '#server/handle-command/handler.ts'
import { shippedSheets } from '#server/options/shipped-sheets.ts'
import type { Kinds } from '#server/streams/kinds.ts'

/** What a practice says about ways to help, as its stream stands now. */
export type OptionsHere = {
  /** Of the stream `options`. */
  readonly version: number
  readonly own: PracticeOptions
  readonly sheets: Readonly<Record<string, SheetHere>>
  readonly editions: Readonly<Record<string, number>>
  readonly changes: readonly RiskChange[]
}

/** One round trip; it moves so rarely that this node's copy nearly always is the newest. */
export async function optionsHere(handler: Handler<Kinds>, practiceId: PracticeId): Promise<OptionsHere> {
  const standing = await handler.read('options', practiceId, 'options')
  const own = standing?.state ?? noOptions
  return {
    version: standing?.version ?? 0,
    own,
    sheets: sheetsHere(shippedSheets(), own),
    editions: editionsHere(shippedSheets(), own),
    changes: riskChanges(shippedSheets(), own),
  }
}

/** Of the changes that touch risk or benefit, those this plan has to do with: what its methods were chosen from, and clauses. */
export function changesFor(plan: Plan, changes: readonly RiskChange[]): readonly RiskChange[] {
  if (changes.length === 0) return changes
  const from = new Set(Object.values(plan.lines).map((line) => chosenFrom(line.words)))
  return changes.filter(({ of }) => of.startsWith('clause/') || from.has(of))
}
