import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import { type Asked, changed } from '#domain/plan/changing.ts'
import { day, text } from '#domain/plan/concept/concept.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { changedFields, type Line } from '#domain/plan/line.ts'
import { changeFits, isHardToRead, isRefusal, ownWordsApart, shownLineFor } from '#domain/plan/rules.ts'
import { askingSide, otherSide } from '#domain/plan/side.ts'
import { type Plan, suggestionAt, taking, withLine, withSuggestion } from '#domain/plan/state.ts'
import { type Change, change, type Suggestion, type SuggestionEnd } from '#domain/plan/suggestion.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { draftId, id, inSession, type LineReworded } from '#domain/plan/writing.ts'

export const suggest = z.strictObject({
  type: z.literal('suggest'),
  line: id(),
  change,
  reason: z.optional(text()),
  answerBy: z.optional(day()),
  /** Sent now although it is something to say in person (principle 5). */
  onPurpose: z.optional(z.boolean()),
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
  /** The line that it answers with other words. */
  readonly otherWordsTo?: EntityId | undefined
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
): Decision<ChangeSuggested | LineReworded> {
  const line = shownLineFor(plan, command.line, asking)
  if (isRefusal(line)) return { refused: line }
  const unfit = suggestionFits(plan, line.id, command.change, asking)
  if (unfit) return { refused: unfit }
  if (isSaidInPerson(line, command.change, plan, asking) && !command.onPurpose)
    return refuse('prepare-for-session', { about: line.id })
  if (command.answerBy !== undefined && command.answerBy <= asking.today)
    return refuse('date-in-the-past', { field: 'answerBy' })
  const { own, rest } = ownPartOf(line, command.change, asking)
  const { reason, answerBy, draft } = command
  if (rest === null) return accept(...own.map((one) => ({ ...one, reason, draft })))
  const id = entityId(asking.commandId, n)
  const otherWordsTo = own.length > 0 ? line.id : undefined
  return accept<ChangeSuggested | LineReworded>(...own, {
    type: 'changeSuggested',
    id,
    line: line.id,
    change: rest,
    reason,
    answerBy,
    otherWordsTo,
    draft,
  })
}

/** The client's own words in a change, which the client changes at once, and what is left to put to the other side. */
export function ownPartOf(
  line: Line,
  made: Change,
  asking: Asking,
): { own: readonly LineReworded[]; rest: Change | null } {
  if (made.do !== 'reword' || askingSide(asking) !== 'client') return { own: [], rest: made }
  const { own, rest } = ownWordsApart(line.kind, made.words)
  if (changedFields(line.words, own).length === 0 || changeFits(line, { do: 'reword', words: own as never }, asking))
    return { own: [], rest: made }
  const left = changedFields(line.words, rest).length > 0
  return {
    own: [{ type: 'lineReworded', line: line.id, words: own }],
    rest: left ? { ...made, words: rest as never } : null,
  }
}

/** Whether a therapist's change is one to say in person, and no session is open in which it is said. */
export function isSaidInPerson(line: Line, made: Change, plan: Plan, asking: Asking): boolean {
  const hard = askingSide(asking) === 'therapist' && made.do === 'reword' && isHardToRead(line.kind, made.words)
  return hard && !inSession(plan, asking.today)
}

/** Whether this change to the line may be put to the other side at all. */
export function suggestionFits(plan: Plan, lineId: EntityId, made: Change, asking: Asking) {
  const line = shownLineFor(plan, lineId, asking)
  if (isRefusal(line)) return line
  const unfit = changeFits(line, made, asking)
  if (unfit) return unfit
  if (made.do !== 'reword') return null
  const side = askingSide(asking)
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
    revision: plan.lines[fact.line]?.revision,
    insteadOf: fact.insteadOf,
    reason: fact.reason,
    answerBy: fact.answerBy,
  }
  return taking(withSuggestion(answeredWith(plan, fact), suggestion), fact.draft)
}

/** What was answered by these other words remembers them: taking back the answer takes them back too. */
function answeredWith(plan: Plan, fact: ChangeSuggested): Plan {
  const earlier = fact.insteadOf === undefined ? undefined : plan.suggestions[fact.insteadOf]
  if (earlier) {
    const answer = earlier.answer && { ...earlier.answer, counter: fact.id }
    return withSuggestion(plan, end({ ...earlier, answer }, 'otherWords', plan))
  }
  const line = fact.otherWordsTo === undefined ? undefined : plan.lines[fact.otherWordsTo]
  return line?.last ? withLine(plan, { ...line, last: { ...line.last, counter: fact.id } }) : plan
}

export function decideTakeEffect(
  command: z.infer<typeof takeEffect>,
  plan: Plan,
  asking: Asking,
): Decision<TookEffect> {
  const side = askingSide(asking)
  const suggestion = suggestionAt(plan, command.what)
  const line = shownLineFor(plan, suggestion?.line ?? command.what, asking)
  if (isRefusal(line)) return { refused: line }
  const answerBy = suggestion ? suggestion.answerBy : line.answerBy
  const mine = suggestion ? suggestion.side === side : line.side === side
  if (!mine) return refuse('not-allowed', { about: command.what })
  if (line.kind === 'requirement') return refuse('required-by-others', { about: line.id })
  const answered = suggestion
    ? suggestion.answer !== undefined || !isOpen(suggestion)
    : line.views[otherSide(side)] !== undefined
  if (answered || (!suggestion && line.inForce)) return refuse('already-answered', { about: command.what })
  if (!suggestion && line.standing === 'ended') return refuse('line-ended', { about: line.id })
  if (!suggestion && line.writtenDownBy !== undefined) return refuse('own-words', { about: line.id })
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
  const after = changed(line, suggestion.change, plan, asked, { [suggestion.side]: suggestion.by }, true)
  const applied = withLine(plan, { ...after, inForce, last: undefined })
  return withSuggestion(applied, end(suggestion, 'inForce', plan))
}

export function end(suggestion: Suggestion, how: SuggestionEnd, plan: Plan): Suggestion {
  return { ...suggestion, ended: { how, atSession: plan.held } }
}
