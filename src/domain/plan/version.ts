import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Asked } from '#domain/plan/changing.ts'
import type { Considered } from '#domain/plan/decision/decision.ts'
import type { Document, FrozenLine, Version, Statement } from '#domain/plan/document.ts'
import { isWithheld } from '#domain/plan/rules.ts'
import { agreementOf, currentView } from '#domain/plan/stance.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { versionWaiting } from '#domain/plan/version-standing.ts'

export const prepareVersion = z.strictObject({ type: z.literal('prepareVersion') })

export type VersionPrepared = { readonly type: 'versionPrepared'; readonly id: EntityId; readonly document: Document }

/** What a version prepared now would hold. */
export function freeze(plan: Plan, number: number, asking: Pick<Asking, 'today'>, nonce: string): Document {
  const lines = linesInOrder(plan).map((line): FrozenLine => {
    const views: Record<string, unknown> = {}
    for (const side of ['client', 'therapist'] as const) {
      const view = currentView(line, side)
      if (view) views[side] = pruned({ answer: view.answer, wording: view.wording, reason: view.reason })
    }
    return pruned({
      id: line.id,
      kind: line.kind,
      parent: line.parent,
      words: line.words,
      standing: line.standing,
      standingReason: line.standingReason,
      side: line.side,
      revision: line.revision,
      substance: line.substance,
      agreement: agreementOf(line),
      inForce: line.inForce && pruned(line.inForce),
      views,
    }) as FrozenLine
  })
  const considered = consideredIn(plan)
  const statements = statementsIn(plan)
  const more = {
    ...(considered.length > 0 ? { considered } : {}),
    ...(statements.length > 0 ? { statements } : {}),
  }
  return { format: 1, plan: plan.id, client: plan.client, number, preparedOn: asking.today, lines, ...more, nonce }
}

/** What the client wants said beside what was not corrected: it stays with the line wherever it is shown. */
function statementsIn(plan: Plan): Statement[] {
  return Object.values(plan.amendments).flatMap(({ line, version, statement }) => {
    const about = line ?? version
    return statement && about !== undefined ? [{ about, words: statement.words, on: statement.on }] : []
  })
}

/** The choices that something has come of, as they stand. */
function consideredIn(plan: Plan): Considered[] {
  return Object.values(plan.decisions).flatMap(({ question, options, outcome }) =>
    outcome
      ? [
          {
            question,
            options: options.map((one) => one.name),
            chosen: options.filter((one) => outcome.chosen.includes(one.ref)).map((one) => one.name),
            on: outcome.on,
          },
        ]
      : [],
  )
}

/** Without the fields that say nothing, so that what is stored, hashed and read back is the same to the letter. */
function pruned<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T
}

export function decidePrepare(plan: Plan, asking: Asking): Decision<VersionPrepared> {
  if (Object.keys(plan.lines).length === 0) return refuse('nothing-to-sign')
  const withheld = Object.values(plan.lines).find((line) => isWithheld(line, asking))
  if (withheld) return refuse('talk-first', { about: withheld.id })
  const waiting = versionWaiting(plan)
  const number = waiting ? waiting.number : (plan.versions.at(-1)?.number ?? 0) + 1
  const document = freeze(plan, number, asking, asking.supplied?.nonce ?? '')
  if (unchangedSince(plan, document)) return refuse('nothing-changed')
  return accept({ type: 'versionPrepared', id: `${asking.commandId}.0`, document })
}

function unchangedSince(plan: Plan, document: Document): boolean {
  const last = plan.versions.findLast((one) => !one.setAside && one.document)
  // Someone who declined may want to sign after all, and what was agreed elsewhere may be signed here.
  if (last?.declined || last?.elsewhere) return false
  return last?.document !== undefined && content(last.document) === content(document)
}

/** What the document says, apart from the views: new views alone do not ask for a new version. */
function content(document: Document): string {
  const lines = document.lines.map((line) => [line.id, line.parent, line.words, line.standing, line.standingReason])
  return JSON.stringify([lines, document.statements ?? []])
}

const DOCUMENTS_KEPT = 3

export function evolvePrepared(plan: Plan, fact: VersionPrepared, asked: Asked): Plan {
  const earlier = plan.versions.map((one, index) => {
    const aside = one.number === fact.document.number ? { ...one, setAside: true } : one
    if (index >= plan.versions.length - (DOCUMENTS_KEPT - 1)) return aside
    const { document: _, ...rest } = aside
    return rest
  })
  const version: Version = {
    number: fact.document.number,
    id: fact.id,
    preparedAt: asked.at,
    preparedBy: asked.person,
    atSession: plan.held,
    elsewhere: fact.document.agreedElsewhereOn,
    document: fact.document,
    signatures: [],
    addenda: [],
  }
  return { ...plan, versions: [...earlier, version] }
}
