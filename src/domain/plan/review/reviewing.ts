import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { type CivilDate, isCivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Asked } from '#domain/plan/changing.ts'
import { day, text } from '#domain/plan/concept/concept.ts'
import {
  type Looking,
  REVIEW_ANSWERS,
  REVIEW_WHY,
  reviewOpen,
  type ReviewSide,
  type ReviewWhy,
  VERDICTS,
} from '#domain/plan/review/looking.ts'
import { isRefusal, lineFor } from '#domain/plan/rules.ts'
import { askingSide, type Side } from '#domain/plan/side.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { type ChangeSuggested, decideSuggest } from '#domain/plan/suggesting.ts'
import { decideWrite, id, type LineReworded, type LineWritten } from '#domain/plan/writing.ts'

const rating = () => z.optional(z.int().check(z.gte(0), z.lte(10)))

export const openReview = z.strictObject({ type: z.literal('openReview'), why: z.enum(REVIEW_WHY) })
/** What this side says, all of it as it now stands; said again it takes the place of what was said before. */
export const sayInReview = z.strictObject({
  type: z.literal('sayInReview'),
  review: id(),
  lines: z.record(id(), z.strictObject({ verdict: z.enum(VERDICTS), words: z.optional(text()) })),
  progress: rating(),
  together: rating(),
  helped: z.optional(text()),
  didNotHelp: z.optional(text()),
  answers: z.optional(
    z.strictObject({
      clear: z.optional(z.enum(REVIEW_ANSWERS)),
      fits: z.optional(z.enum(REVIEW_ANSWERS)),
      say: z.optional(z.enum(REVIEW_ANSWERS)),
    }),
  ),
})
/** Ends it: what both or one side called reached or set aside becomes suggestions, and so does the day of the next look. */
export const closeReview = z.strictObject({
  type: z.literal('closeReview'),
  review: id(),
  nextOn: z.optional(day()),
})
export const setReviewEvery = z.strictObject({
  type: z.literal('setReviewEvery'),
  days: z.union([z.literal(30), z.literal(60), z.literal(90), z.literal(180), z.literal(365)]),
})

export type ReviewOpened = { readonly type: 'reviewOpened'; readonly id: EntityId; readonly why: ReviewWhy }
export type SaidInReview = { readonly type: 'saidInReview'; readonly review: EntityId; readonly said: ReviewSide }
export type ReviewClosed = {
  readonly type: 'reviewClosed'
  readonly review: EntityId
  readonly on: CivilDate
  readonly nextOn?: CivilDate | undefined
}
export type ReviewEverySet = { readonly type: 'reviewEverySet'; readonly days: number }

export function decideOpenReview(
  command: z.infer<typeof openReview>,
  plan: Plan,
  asking: Asking,
): Decision<ReviewOpened> {
  const open = reviewOpen(plan)
  if (open) return refuse('already-open', { about: open.id })
  return accept({ type: 'reviewOpened', id: entityId(asking.commandId, 0), why: command.why })
}

function openAt(plan: Plan, review: EntityId): Looking | Refusal {
  const found = plan.reviews.find((one) => one.id === review)
  if (!found) return { code: 'unknown', about: review }
  return found.done ? { code: 'already-answered', about: review } : found
}

export function decideSayInReview(
  command: z.infer<typeof sayInReview>,
  plan: Plan,
  asking: Asking,
): Decision<SaidInReview> {
  const review = openAt(plan, command.review)
  if ('code' in review) return { refused: review }
  const side = askingSide(asking)
  if (side === 'therapist' && command.answers) return refuse('own-words', { field: 'answers' })
  for (const line of Object.keys(command.lines)) {
    const found = lineFor(plan, line, asking)
    if (isRefusal(found)) return { refused: found }
    if (found.kind !== 'goal' && found.kind !== 'objective') return refuse('wrong-place', { about: line })
  }
  const { type: _, review: __, ...said } = command
  if (JSON.stringify(review.sides[side]) === JSON.stringify(said)) return refuse('nothing-changed')
  return accept({ type: 'saidInReview', review: review.id, said })
}

type Closing = ReviewClosed | LineWritten | LineReworded | ChangeSuggested

export function decideCloseReview(command: z.infer<typeof closeReview>, plan: Plan, asking: Asking): Decision<Closing> {
  const review = openAt(plan, command.review)
  if ('code' in review) return { refused: review }
  const { nextOn } = command
  if (nextOn !== undefined && (!isCivilDate(nextOn) || nextOn <= asking.today))
    return refuse('date-in-the-past', { field: 'nextOn' })
  const facts: Closing[] = [{ type: 'reviewClosed', review: review.id, on: asking.today, nextOn }]
  const suggested = outcomesOf(review, plan).flatMap(({ line, standing, words }, n) => {
    const change = { do: 'standing', standing, reason: words } as const
    const made = decideSuggest({ type: 'suggest', line, change, reason: words }, plan, asking, n)
    // What cannot be suggested by this side, such as ending the other's own words, stays what was said in the review.
    return 'facts' in made ? made.facts : []
  })
  facts.push(...suggested)
  if (nextOn !== undefined) facts.push(...nextReview(plan, nextOn, asking, suggested.length))
  return accept(...facts)
}

/** What a line would be suggested to become when the review is closed. */
export type Outcome = { readonly line: EntityId; readonly standing: 'reached' | 'paused'; readonly words: string }

/** What was called reached or set aside, by the client first; where the two differ nothing is suggested. */
export function outcomesOf(review: Pick<Looking, 'sides'>, plan: Plan): Outcome[] {
  const { client, therapist } = review.sides
  return linesInOrder(plan).flatMap((line) => {
    const said = [client?.lines[line.id], therapist?.lines[line.id]].filter((one) => one !== undefined)
    const verdict = said[0]?.verdict
    if (line.standing !== 'active' || (verdict !== 'reached' && verdict !== 'setAside')) return []
    if (said.some((one) => one.verdict !== verdict)) return []
    const words = said.flatMap((one) => one.words?.trim() || [])[0] ?? ''
    return [{ line: line.id, standing: verdict === 'reached' ? ('reached' as const) : ('paused' as const), words }]
  })
}

function nextReview(plan: Plan, on: CivilDate, asking: Asking, n: number): readonly (Closing & object)[] {
  const line = linesInOrder(plan).find((one) => one.kind === 'review' && one.standing === 'active')
  const made = line
    ? decideSuggest({ type: 'suggest', line: line.id, change: { do: 'reword', words: { on } } }, plan, asking, n)
    : decideWrite({ type: 'write', kind: 'review', words: { on } }, plan, asking, n)
  return 'facts' in made ? made.facts : []
}

export function evolveReview(
  plan: Plan,
  fact: ReviewOpened | SaidInReview | ReviewClosed | ReviewEverySet,
  asked: Asked,
): Plan {
  const put = (id: EntityId, make: (one: Looking) => Looking): Plan => ({
    ...plan,
    reviews: plan.reviews.map((one) => (one.id === id ? make(one) : one)),
  })
  switch (fact.type) {
    case 'reviewOpened': {
      const opened = { id: fact.id, why: fact.why, on: asked.today, at: asked.at, by: asked.person, sides: {} }
      return { ...plan, reviews: [...plan.reviews, opened] }
    }
    case 'saidInReview': {
      const side: Side = askingSide(asked)
      return put(fact.review, (one) => ({
        ...one,
        sides: { ...one.sides, [side]: fact.said },
        saidAt: { ...one.saidAt, [side]: asked.at },
      }))
    }
    case 'reviewClosed':
      return put(fact.review, (one) => ({
        ...one,
        done: { on: fact.on, by: asked.person, ...(fact.nextOn ? { nextOn: fact.nextOn } : {}) },
      }))
    case 'reviewEverySet':
      return { ...plan, reviewEvery: fact.days }
  }
}

export function decideSetReviewEvery(command: z.infer<typeof setReviewEvery>, plan: Plan): Decision<ReviewEverySet> {
  return plan.reviewEvery === command.days
    ? refuse('nothing-changed')
    : accept({ type: 'reviewEverySet', days: command.days })
}
