import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { accept, type Decision as Decided, refuse } from '#domain/kernel/decider.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { day, shortText, text } from '#domain/plan/concept/concept.ts'
import type { Decision, Outcome } from '#domain/plan/decision/decision.ts'
import { waitsToBeConfirmed } from '#domain/plan/decision/confirmed.ts'
import { decisionAt, openDecisionAt, optionRef, withDecision } from '#domain/plan/decision/weighing.ts'
import { askingSide } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import { wordsInput } from '#domain/plan/suggestion.ts'
import { decideWrite, id, type LineWritten } from '#domain/plan/writing.ts'

/**
 * What came of a choice. Each method is written as an ordinary line, and so is a suggestion until the other side says yes; `words`
 * are those of an intervention, with "why this for me" from what mattered (`whyForMe`).
 */
export const recordDecision = z.strictObject({
  type: z.literal('recordDecision'),
  decision: id(),
  what: z.enum(['chosen', 'notYet']),
  chosen: z.array(optionRef()).check(z.maxLength(20)),
  reason: z.optional(text()),
  present: z.array(shortText()).check(z.maxLength(12)),
  on: day(),
  methods: z.array(z.strictObject({ ref: optionRef(), words: wordsInput })).check(z.maxLength(12)),
})
export const reopenDecision = z.strictObject({
  type: z.literal('reopenDecision'),
  decision: id(),
  reason: z.optional(text()),
})

/** The client says that what the therapist wrote down is how it was. That it was not is said by opening the choice again. */
export const confirmDecision = z.strictObject({ type: z.literal('confirmDecision'), decision: id() })

export type DecisionConfirmed = { readonly type: 'decisionConfirmed'; readonly decision: EntityId }
export type DecisionRecorded = {
  readonly type: 'decisionRecorded'
  readonly decision: EntityId
  readonly outcome: Omit<Outcome, 'at' | 'by' | 'side' | 'reopened' | 'confirmed'>
}
export type DecisionReopened = {
  readonly type: 'decisionReopened'
  readonly decision: EntityId
  readonly reason?: string | undefined
}

export function decideRecordDecision(
  command: z.infer<typeof recordDecision>,
  plan: Plan,
  asking: Asking,
): Decided<DecisionRecorded | LineWritten> {
  const decision = openDecisionAt(plan, command.decision)
  if ('code' in decision) return { refused: decision }
  const unfit = outcomeMisfit(command, decision, asking)
  if (unfit) return unfit
  const written: LineWritten[] = []
  for (const [n, { ref, words }] of command.methods.entries()) {
    if (!command.chosen.includes(ref)) return refuse('unknown', { field: `methods.${n}.ref` })
    const line = decideWrite({ type: 'write', kind: 'intervention', words: { ...words, option: ref } }, plan, asking, n)
    if ('refused' in line) return refuse(line.refused.code, { field: `methods.${n}.${line.refused.field ?? ''}` })
    written.push(...line.facts)
  }
  const { what, chosen, reason, present, on } = command
  return accept<DecisionRecorded | LineWritten>(
    {
      type: 'decisionRecorded',
      decision: decision.id,
      outcome: {
        what,
        chosen,
        reason: reason?.trim() || undefined,
        present: present.filter((one) => one.trim() !== ''),
        on,
        methods: written.map((line) => line.id),
      },
    },
    ...written,
  )
}

function outcomeMisfit(command: z.infer<typeof recordDecision>, decision: Decision, asking: Asking) {
  if (command.on > asking.today) return refuse('date-in-the-future', { field: 'on' })
  if ((command.what === 'chosen') !== command.chosen.length > 0) return refuse('nothing-chosen', { field: 'chosen' })
  const stray = command.chosen.find((ref) => !decision.options.some((one) => one.ref === ref))
  return stray === undefined ? null : refuse('unknown', { field: 'chosen', about: stray })
}

export function decideReopen(command: z.infer<typeof reopenDecision>, plan: Plan): Decided<DecisionReopened> {
  const decision = decisionAt(plan, command.decision)
  if (!decision) return refuse('unknown', { about: command.decision })
  if (!decision.outcome) return refuse('already-open', { about: decision.id })
  return accept({ type: 'decisionReopened', decision: decision.id, reason: command.reason?.trim() || undefined })
}

export function decideConfirmDecision(
  command: z.infer<typeof confirmDecision>,
  plan: Plan,
): Decided<DecisionConfirmed> {
  const decision = decisionAt(plan, command.decision)
  if (!decision) return refuse('unknown', { about: command.decision })
  if (!waitsToBeConfirmed(decision)) return refuse('nothing-changed', { about: decision.id })
  return accept({ type: 'decisionConfirmed', decision: decision.id })
}

export function evolveDecisionConfirmed(plan: Plan, fact: DecisionConfirmed, asked: Asked): Plan {
  const decision = decisionAt(plan, fact.decision)
  if (!decision?.outcome) return plan
  const confirmed = { on: asked.today, by: asked.person }
  return withDecision(plan, { ...decision, outcome: { ...decision.outcome, confirmed } })
}

export function evolveDecisionRecorded(plan: Plan, fact: DecisionRecorded, asked: Asked): Plan {
  const decision = decisionAt(plan, fact.decision)
  if (!decision) return plan
  const side = askingSide(asked)
  const outcome = { ...fact.outcome, at: asked.at, by: asked.person, side }
  return withDecision(plan, { ...decision, outcome, atSession: plan.held, lastSide: side })
}

export function evolveDecisionReopened(plan: Plan, fact: DecisionReopened, asked: Asked): Plan {
  const decision = decisionAt(plan, fact.decision)
  if (!decision?.outcome) return plan
  const { outcome, ...open } = decision
  const reopened = { on: asked.today, by: asked.person, reason: fact.reason }
  return withDecision(plan, {
    ...open,
    earlier: [...decision.earlier, { ...outcome, reopened }],
    atSession: plan.held,
    lastSide: askingSide(asked),
  })
}
