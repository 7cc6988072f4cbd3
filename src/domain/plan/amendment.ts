import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { text } from '#domain/plan/concept/concept.ts'
import { AMENDMENT_DAYS, type Amendment } from '#domain/plan/correction.ts'
import { isRefusal, lineFor } from '#domain/plan/rules.ts'
import type { Plan } from '#domain/plan/state.ts'
import { id } from '#domain/plan/writing.ts'

/** "Please correct this about me", on a line or on a signed version. It starts a clock. */
export const askAmendment = z.strictObject({
  type: z.literal('askAmendment'),
  line: z.optional(id()),
  version: z.optional(id()),
  words: text(),
})
/** Yes: the correction itself follows as a suggestion on the line, or as a note under the version. No: with a reason. */
export const answerAmendment = z.strictObject({
  type: z.literal('answerAmendment'),
  amendment: id(),
  accept: z.boolean(),
  reason: z.optional(text()),
})
/** After a no: what the client wants said beside it, wherever the line or version is shown. */
export const attachStatement = z.strictObject({
  type: z.literal('attachStatement'),
  amendment: id(),
  words: text(),
})

export type AmendmentAsked = {
  readonly type: 'amendmentAsked'
  readonly id: EntityId
  readonly line?: EntityId | undefined
  readonly version?: EntityId | undefined
  readonly words: string
  readonly due: CivilDate
}
export type AmendmentAnswered = {
  readonly type: 'amendmentAnswered'
  readonly amendment: EntityId
  readonly accepted: boolean
  readonly reason?: string | undefined
}
export type StatementAttached = {
  readonly type: 'statementAttached'
  readonly amendment: EntityId
  readonly words: string
}

export const amendmentAt = (plan: Plan, one: string): Amendment | undefined =>
  Object.hasOwn(plan.amendments, one) ? plan.amendments[one] : undefined

export function decideAskAmendment(
  command: z.infer<typeof askAmendment>,
  plan: Plan,
  asking: Asking,
): Decision<AmendmentAsked> {
  const { line, version, words } = command
  if ((line === undefined) === (version === undefined)) return refuse('invalid', { field: 'line' })
  if (words.trim() === '') return refuse('empty-words', { field: 'words' })
  if (line !== undefined) {
    const found = lineFor(plan, line, asking)
    if (isRefusal(found)) return { refused: found }
  }
  if (version !== undefined && !plan.versions.some((one) => one.id === version && !one.setAside))
    return refuse('unknown', { about: version })
  return accept({
    type: 'amendmentAsked',
    id: entityId(asking.commandId, 0),
    line,
    version,
    words: words.trim(),
    due: addDays(asking.today, AMENDMENT_DAYS),
  })
}

export function decideAnswerAmendment(
  command: z.infer<typeof answerAmendment>,
  plan: Plan,
): Decision<AmendmentAnswered> {
  const amendment = amendmentAt(plan, command.amendment)
  if (!amendment) return refuse('unknown', { about: command.amendment })
  if (amendment.answer) return refuse('already-answered', { about: amendment.id })
  const reason = command.reason?.trim() || undefined
  if (!command.accept && !reason) return refuse('reason-needed', { about: amendment.id })
  return accept({ type: 'amendmentAnswered', amendment: amendment.id, accepted: command.accept, reason })
}

export function decideAttachStatement(
  command: z.infer<typeof attachStatement>,
  plan: Plan,
): Decision<StatementAttached> {
  const amendment = amendmentAt(plan, command.amendment)
  if (!amendment) return refuse('unknown', { about: command.amendment })
  if (!amendment.answer || amendment.answer.accepted) return refuse('not-yet-due', { about: amendment.id })
  if (command.words.trim() === '') return refuse('empty-words', { field: 'words' })
  return accept({ type: 'statementAttached', amendment: amendment.id, words: command.words.trim() })
}

export function evolveAmendment(
  plan: Plan,
  fact: AmendmentAsked | AmendmentAnswered | StatementAttached,
  asked: Asked,
): Plan {
  const put = (one: Amendment): Plan => ({ ...plan, amendments: { ...plan.amendments, [one.id]: one } })
  const by = { by: asked.person, on: asked.today }
  switch (fact.type) {
    case 'amendmentAsked': {
      const { type: _, ...amendment } = fact
      return put({ ...amendment, ...by, atSession: plan.held })
    }
    case 'amendmentAnswered': {
      const known = amendmentAt(plan, fact.amendment)
      return known
        ? put({ ...known, answer: { accepted: fact.accepted, reason: fact.reason, ...by, at: asked.at } })
        : plan
    }
    case 'statementAttached': {
      const known = amendmentAt(plan, fact.amendment)
      return known ? put({ ...known, statement: { words: fact.words, ...by } }) : plan
    }
  }
}
