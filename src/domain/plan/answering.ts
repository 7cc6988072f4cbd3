import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import { type Asked, changed, yes } from '#domain/plan/changing.ts'
import { day, text } from '#domain/plan/concept/concept.ts'
import type { Words } from '#domain/plan/concept/concepts.ts'
import { before, type Line } from '#domain/plan/line.ts'
import { changeFits, isOwnWordsOnly, isRefusal, lineFor, shownLineFor } from '#domain/plan/rules.ts'
import { askingSide, otherSide } from '#domain/plan/side.ts'
import { currentView } from '#domain/plan/stance.ts'
import { type Answer, ANSWERS, CHANNELS, type Channel, type View } from '#domain/plan/answer.ts'
import { type Plan, suggestionAt, taking, withLine, withSuggestion } from '#domain/plan/state.ts'
import { type ChangeSuggested, end, isSaidInPerson, ownPartOf, suggestionFits } from '#domain/plan/suggesting.ts'
import { type Suggestion, type SuggestionAnswer, wordsInput } from '#domain/plan/suggestion.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { draftId, id, inSession, type LineReworded, seen } from '#domain/plan/writing.ts'

export const answer = z.strictObject({
  type: z.literal('answer'),
  /** A line or a suggestion. */
  to: id(),
  answer: z.enum(ANSWERS),
  wording: z.optional(wordsInput),
  reason: z.optional(text()),
  onPurpose: z.optional(z.boolean()),
  seen: seen(),
  draft: draftId(),
})
export const recordAloud = z.strictObject({
  type: z.literal('recordAloud'),
  to: id(),
  on: day(),
  channel: z.enum(CHANNELS),
})
export const confirmAloud = z.strictObject({ type: z.literal('confirmAloud'), to: id() })

export type LineAnswered = {
  readonly type: 'lineAnswered'
  readonly line: EntityId
  readonly answer: Answer
  readonly wording?: Words | undefined
  readonly reason?: string | undefined
  readonly draft?: string | undefined
}
export type SuggestionAnswered = {
  readonly type: 'suggestionAnswered'
  readonly suggestion: EntityId
  readonly answer: Answer
  readonly reason?: string | undefined
  readonly draft?: string | undefined
}
export type AgreedAloud = {
  readonly type: 'agreedAloud'
  readonly to: EntityId
  readonly on: CivilDate
  readonly channel: Channel
}
export type AloudConfirmed = { readonly type: 'aloudConfirmed'; readonly line: EntityId }
type AnswerFact = LineAnswered | SuggestionAnswered | ChangeSuggested | LineReworded

export function decideAnswer(command: z.infer<typeof answer>, plan: Plan, asking: Asking, n = 0): Decision<AnswerFact> {
  const suggestion = suggestionAt(plan, command.to)
  const line = shownLineFor(plan, suggestion?.line ?? command.to, asking)
  if (isRefusal(line)) return { refused: line }
  if (command.seen !== undefined && command.seen !== line.revision) return refuse('stale', { about: line.id })
  if (suggestion?.side === askingSide(asking)) return refuse('own-suggestion', { about: suggestion.id })
  if (suggestion && !isOpen(suggestion)) return refuse('already-answered', { about: suggestion.id })
  const unfit = answerFits(command, line, plan, asking)
  if (unfit) return { refused: unfit }
  if (line.standing === 'ended' && !suggestion) return refuse('line-ended', { about: line.id })
  let own: readonly LineReworded[] = []
  const other: ChangeSuggested[] = []
  if (command.answer === 'otherWords' && command.wording) {
    const made = { do: 'reword', words: command.wording } as const
    const refused = suggestionFits(plan, line.id, made, asking)
    if (refused) return { refused }
    if (isSaidInPerson(line, made, plan, asking) && !command.onPurpose)
      return refuse('prepare-for-session', { about: line.id })
    const parts = ownPartOf(line, made, asking)
    own = parts.own
    if (suggestion && parts.rest === null) return refuse('other-words-needed', { about: suggestion.id })
    const to = suggestion ? { insteadOf: suggestion.id } : { otherWordsTo: line.id }
    const change = parts.rest
    const id = entityId(asking.commandId, n)
    if (change) other.push({ type: 'changeSuggested', id, line: line.id, change, reason: command.reason, ...to })
  }
  const said = { answer: command.answer, reason: command.reason, draft: command.draft } as const
  if (!suggestion && own.length > 0) {
    const { reason, draft } = command
    return accept<AnswerFact>(
      ...own.map((one) => ({ ...one, reason: other.length > 0 ? undefined : reason, draft })),
      ...other,
    )
  }
  if (!suggestion)
    return accept<AnswerFact>({ type: 'lineAnswered', line: line.id, wording: command.wording, ...said }, ...other)
  if (command.answer === 'agree') {
    const stale = changeFits(line, suggestion.change, { ...asking, capacity: suggestion.side })
    if (stale) return { refused: stale }
  }
  return accept<AnswerFact>(...own, { type: 'suggestionAnswered', suggestion: suggestion.id, ...said }, ...other)
}

function answerFits(command: z.infer<typeof answer>, line: Line, plan: Plan, asking: Asking) {
  const side = askingSide(asking)
  const suggestion = suggestionAt(plan, command.to)
  if (command.answer === 'otherWords' && !command.wording)
    return { code: 'other-words-needed', about: line.id } as const
  const disagrees = command.answer === 'no' || command.answer === 'otherWords'
  if (side === 'therapist' && disagrees && isOwnWordsOnly(line.kind) && !suggestion)
    return { code: 'own-words', about: line.id } as const
  if (side === 'therapist' && command.answer === 'no' && !command.reason?.trim())
    return { code: 'reason-needed', about: line.id } as const
  const hard = command.answer === 'no' || command.answer === 'notSure'
  if (side === 'therapist' && hard && !inSession(plan, asking.today) && !command.onPurpose)
    return { code: 'prepare-for-session', about: line.id } as const
  const mine = suggestion ? suggestion.answer : currentView(line, side)
  const isAloud = mine && 'how' in mine && mine.how === 'aloud'
  if (mine?.answer === command.answer && command.answer !== 'otherWords' && !isAloud && mine.reason === command.reason)
    return { code: 'nothing-changed', about: line.id } as const
  return null
}

export function evolveLineAnswered(plan: Plan, fact: LineAnswered, asked: Asked): Plan {
  const line = plan.lines[fact.line]
  if (!line) return plan
  const view: View = yes(asked, line.revision, plan, {
    answer: fact.answer,
    wording: fact.wording,
    reason: fact.reason,
  })
  const { writtenDownBy, ...rest } = line
  const confirms = askingSide(asked) === 'client' && fact.answer === 'agree'
  const after: Line = {
    ...rest,
    ...(writtenDownBy && !confirms ? { writtenDownBy } : {}),
    views: { ...line.views, [askingSide(asked)]: view },
    last: { command: asked.commandId, by: asked.person, before: before(line) },
  }
  return taking(withLine(plan, after), fact.draft)
}

export function evolveSuggestionAnswered(plan: Plan, fact: SuggestionAnswered, asked: Asked): Plan {
  const suggestion = plan.suggestions[fact.suggestion]
  if (!suggestion) return plan
  const answered: Suggestion = {
    ...suggestion,
    answer: { ...answerOf(suggestion, fact.answer, asked), reason: fact.reason },
  }
  const taken = taking(plan, fact.draft)
  if (fact.answer === 'agree') return agreed(taken, answered, asked, {})
  return withSuggestion(taken, fact.answer === 'no' ? end(answered, 'no', plan) : answered)
}

function answerOf(suggestion: Suggestion, said: Answer, asked: Asked): SuggestionAnswer {
  const { earlier: _, ...before } = suggestion.answer ?? {}
  const earlier = suggestion.answer ? { earlier: before as SuggestionAnswer } : {}
  return { answer: said, by: asked.person, at: asked.at, command: asked.commandId, ...earlier }
}

function agreed(plan: Plan, suggestion: Suggestion, asked: Asked, more: Partial<View>): Plan {
  const line = plan.lines[suggestion.line]
  const done = withSuggestion(plan, end(suggestion, 'agreed', plan))
  if (!line) return done
  const answering = otherSide(suggestion.side)
  // A suggestion made on earlier words is no yes to words that came between, such as those in force and not yet agreed.
  const stillMeant =
    (suggestion.revision ?? line.revision) === line.revision || currentView(line, suggestion.side)?.answer === 'agree'
  const suggesting = stillMeant ? { [suggestion.side]: suggestion.by } : {}
  const after = changed(line, suggestion.change, plan, asked, { ...suggesting, [answering]: asked.person })
  const view = currentView(after, answering)
  const views = view?.answer === 'agree' ? { ...after.views, [answering]: { ...view, ...more } } : after.views
  const last = after.last && { ...after.last, suggestion: suggestion.id }
  return withLine(done, { ...after, views, last, inForce: stillMeant ? after.inForce : line.inForce })
}

export function decideAloud(command: z.infer<typeof recordAloud>, plan: Plan, asking: Asking): Decision<AgreedAloud> {
  const suggestion = suggestionAt(plan, command.to)
  const line = shownLineFor(plan, suggestion?.line ?? command.to, asking)
  if (isRefusal(line)) return { refused: line }
  if (command.on > asking.today) return refuse('date-in-the-future', { field: 'on' })
  if (line.kind === 'requirement') return refuse('required-by-others', { about: line.id })
  if (suggestion) {
    if (!isOpen(suggestion)) return refuse('already-answered', { about: suggestion.id })
    if (suggestion.side === 'client') return refuse('own-suggestion', { about: suggestion.id })
    const stale = changeFits(line, suggestion.change, asking)
    if (stale) return { refused: stale }
  } else if (currentView(line, 'client')) return refuse('already-answered', { about: line.id })
  else if (line.standing === 'ended') return refuse('line-ended', { about: line.id })
  return accept({ type: 'agreedAloud', to: command.to, on: command.on, channel: command.channel })
}

export function evolveAloud(plan: Plan, fact: AgreedAloud, asked: Asked): Plan {
  const aloud = { on: fact.on, channel: fact.channel, confirmed: false }
  const suggestion = plan.suggestions[fact.to]
  if (suggestion) {
    const answer = answerOf(suggestion, 'agree', asked)
    return agreed(plan, { ...suggestion, answer, aloud }, asked, { how: 'aloud', aloud })
  }
  const line = plan.lines[fact.to]
  if (!line) return plan
  const view = yes(asked, line.revision, plan, { how: 'aloud', aloud })
  const last = { command: asked.commandId, by: asked.person, before: before(line) }
  return withLine(plan, { ...line, views: { ...line.views, client: view }, last })
}

export function decideConfirmAloud(
  command: z.infer<typeof confirmAloud>,
  plan: Plan,
  asking: Asking,
): Decision<AloudConfirmed> {
  const line = lineFor(plan, command.to, asking)
  if (isRefusal(line)) return { refused: line }
  const view = currentView(line, 'client')
  const waits = (view?.how === 'aloud' && !view.aloud?.confirmed) || line.writtenDownBy !== undefined
  if (!waits) return refuse('nothing-changed', { about: line.id })
  return accept({ type: 'aloudConfirmed', line: line.id })
}

/** The client's own confirmation: of a yes said aloud, or of own words that the therapist had written down. */
export function evolveConfirmed(plan: Plan, fact: AloudConfirmed, asked: Asked): Plan {
  const line = plan.lines[fact.line]
  if (!line) return plan
  const { writtenDownBy: _, last: __, ...rest } = line
  const view = currentView(line, 'client')
  const said = view?.how === 'aloud' && view.aloud ? { ...view, aloud: { ...view.aloud, confirmed: true } } : view
  // "These are my words" takes back no dissent, and is no yes to what came into force without the client.
  const alone = line.inForce !== undefined && line.inForce.how !== 'elsewhere'
  const client = said ?? (alone ? line.views.client : yes(asked, line.revision, plan))
  return withLine(plan, { ...rest, views: { ...line.views, client } })
}
