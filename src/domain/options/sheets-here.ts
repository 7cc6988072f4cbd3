import type { OptionSheet, Sheets } from '#domain/options/option-sheet.ts'
import type { PracticeOptions } from '#domain/options/practice-options.ts'
import type { RiskChange } from '#domain/options/risk-change.ts'

/** A sheet as a practice shows it: the shipped one, its own copy of it, or one it wrote itself. */
export type SheetHere = { readonly sheet: OptionSheet; readonly whose: 'shipped' | 'copy' | 'own' }

/** The sheets of a practice by id. A practice's own copy stands in the place of the shipped sheet. */
export function sheetsHere(shipped: Sheets, options: PracticeOptions): Readonly<Record<string, SheetHere>> {
  const found: Record<string, SheetHere> = {}
  for (const sheet of Object.values(shipped)) found[sheet.id] = { sheet, whose: 'shipped' }
  for (const sheet of Object.values(options.sheets))
    found[sheet.id] = { sheet, whose: Object.hasOwn(shipped, sheet.id) ? 'copy' : 'own' }
  return found
}

/** The editions that stand today, by what a method can be chosen from: a sheet (`panic`) or a card (`card/…`). */
export function editionsHere(shipped: Sheets, options: PracticeOptions): Readonly<Record<string, number>> {
  return Object.fromEntries([
    ...Object.values(sheetsHere(shipped, options)).map(({ sheet }) => [sheet.id, sheet.edition] as const),
    ...Object.values(options.cards).map((one) => [`card/${one.id}`, one.edition] as const),
  ])
}

/**
 * Every change that touches risk or benefit: those of shipped sheets, also where a copy stands in their place (what was newly known
 * does not go away with it), and those a practice marked.
 */
export function riskChanges(shipped: Sheets, options: PracticeOptions): readonly RiskChange[] {
  const told = Object.values(shipped).flatMap((sheet) =>
    (sheet.changes ?? []).flatMap(({ affects, ...change }) => (affects ? [{ of: sheet.id, ...change }] : [])),
  )
  return [...told, ...options.changes]
}
