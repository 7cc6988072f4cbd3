import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import { type Asked, changed } from '#domain/plan/changing.ts'
import { day, text } from '#domain/plan/concept/concept.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { changeFits, isRefusal, lineFor, wayToChange } from '#domain/plan/rules.ts'
import { askingSide, otherSide } from '#domain/plan/side.ts'
import { type Plan, taking, withLine, withSuggestion } from '#domain/plan/state.ts'
import { type Change, change, isOpen, type Suggestion, type SuggestionEnd } from '#domain/plan/suggestion.ts'
import { draftId, id } from '#domain/plan/writing.ts'

export const suggest = z.strictObject({
  type: z.literal('suggest'),
  line: id(),
  change,
  reason: z.optional(text()),
  answerBy: z.optional(day()),
  draft: draftId(),
})
export const takeEffect = z.strictObject({ type: z.literal('takeEffect'), what: id(), reason: text() })

export type ChangeSuggested = {
  readonly type: 'changeSuggested'
  readonly id: EntityId
  readonly line: EntityId
  readonly change: Change
  readonly reason?: string | undefined
  readonly answerBy?: CivilDate | undefined
  /** The suggestion that this one answers with other words. */
  readonly insteadOf?: EntityId | undefined
  readonly draft?: string | undefined
}
export type TookEffect = {
  readonly type: 'tookEffect'
  readonly what: EntityId
  readonly on: CivilDate
  readonly reason: string
}

export function decideSuggest(
  command: z.infer<typeof suggest>,
  plan: Plan,
  asking: Asking,
  n = 0,
): Decision<ChangeSuggested> {
  const line = lineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  const unfit = suggestionFits(plan, line.id, command.change, asking)
  if (unfit) return { refused: unfit }
  if (command.answerBy !== undefined && command.answerBy <= asking.today)
    return refuse('date-in-the-past', { field: 'answerBy' })
  return accept({
    type: 'changeSuggested',
    id: entityId(asking.commandId, n),
    line: line.id,
    change: command.change,
    reason: command.reason,
    answerBy: command.answerBy,
    draft: command.draft,
  })
}

/** Whether this change to the line may be put to the other side at all. */
export function suggestionFits(plan: Plan, lineId: EntityId, made: Change, asking: Asking) {
  const line = lineFor(plan, lineId, asking)
  if (isRefusal(line)) return line
  const unfit = changeFits(line, made, asking)
  if (unfit) return unfit
  if (made.do !== 'reword') return null
  const side = askingSide(asking)
  const way = wayToChange(line, side, Object.keys(made.words))
  if (typeof way === 'object') return way
  const touchesOwnWords = Object.keys(made.words).some((field) => ownerOf(line.kind, field) === 'client')
  return side === 'therapist' && touchesOwnWords ? ({ code: 'own-words', about: line.id } as const) : null
}

export function evolveSuggested(plan: Plan, fact: ChangeSuggested, asked: Asked): Plan {
  const suggestion: Suggestion = {
    id: fact.id,
    line: fact.line,
    change: fact.change,
    side: askingSide(asked),
    by: asked.person,
    at: asked.at,
    atSession: plan.held,
    reason: fact.reason,
    answerBy: fact.answerBy,
  }
  const earlier = fact.insteadOf === undefined ? undefined : plan.suggestions[fact.insteadOf]
  const ended = earlier ? withSuggestion(plan, end(earlier, 'otherWords', plan)) : plan
  return taking(withSuggestion(ended, suggestion), fact.draft)
}

export function decideTakeEffect(
  command: z.infer<typeof takeEffect>,
  plan: Plan,
  asking: Asking,
): Decision<TookEffect> {
  const side = askingSide(asking)
  const suggestion = plan.suggestions[command.what]
  const line = lineFor(plan, suggestion?.line ?? command.what, asking)
  if (isRefusal(line)) return { refused: line }
  const answerBy = suggestion ? suggestion.answerBy : line.answerBy
  const mine = suggestion ? suggestion.side === side : line.side === side
  if (!mine) return refuse('not-allowed', { about: command.what })
  if (line.kind === 'requirement') return refuse('required-by-others', { about: line.id })
  const answered = suggestion
    ? suggestion.answer !== undefined || !isOpen(suggestion)
    : line.views[otherSide(side)] !== undefined
  if (answered || line.inForce) return refuse('already-answered', { about: command.what })
  if (answerBy === undefined) return refuse('no-answer-date', { about: command.what })
  if (asking.today <= answerBy) return refuse('not-yet-due', { about: command.what, day: answerBy })
  if (command.reason.trim() === '') return refuse('reason-needed', { about: command.what })
  if (suggestion) {
    const unfit = changeFits(line, suggestion.change, asking)
    if (unfit) return { refused: unfit }
    const professional =
      side === 'client' &&
      suggestion.change.do === 'reword' &&
      Object.keys(suggestion.change.words).some((field) => ownerOf(line.kind, field) === 'professional')
    if (professional) return refuse('professional-statement', { about: line.id })
  }
  return accept({ type: 'tookEffect', what: command.what, on: asking.today, reason: command.reason })
}

export function evolveTookEffect(plan: Plan, fact: TookEffect, asked: Asked): Plan {
  const suggestion = plan.suggestions[fact.what]
  const line = plan.lines[suggestion?.line ?? fact.what]
  if (!line) return plan
  const inForce = { how: 'notYetAgreed', on: fact.on, reason: fact.reason } as const
  if (!suggestion) return withLine(plan, { ...line, inForce, last: undefined })
  const after = changed(line, suggestion.change, plan, asked, { [suggestion.side]: suggestion.by })
  const applied = withLine(plan, { ...after, inForce, last: undefined })
  return withSuggestion(applied, end(suggestion, 'inForce', plan))
}

export function end(suggestion: Suggestion, how: SuggestionEnd, plan: Plan): Suggestion {
  return { ...suggestion, ended: { how, atSession: plan.held } }
}
