import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ReviewWhy } from '#domain/plan/review/looking.ts'
import { REVIEW_WHY } from '#domain/plan/review/looking.ts'
import type { Plan } from '#domain/plan/state.ts'
import { type Happened, happenedSince, sinceWhen } from '#web/review/since.ts'

/** What has happened since the last look that is worth one: the latest hard patch, else the latest change in life. */
export function eventSince(plan: Plan, today: CivilDate): Happened | null {
  const { on } = sinceWhen(plan, today)
  // What was there when the last look began has been looked at.
  const looked = plan.reviews.findLast((one) => one.done)?.at ?? ''
  const found = happenedSince(plan, on).filter((one) => one.on <= today && one.line.at > looked)
  return found.findLast((one) => one.what === 'setback') ?? found.findLast((one) => one.what === 'lifeEvent') ?? null
}

/** The likeliest reason: the one somebody came with, else what happened, else the day, else that one of the two asked. */
export function whyNow(plan: Plan, today: CivilDate, due: CivilDate | null, asked: string): ReviewWhy {
  const came = REVIEW_WHY.find((one) => one === asked)
  if (came) return came
  const event = eventSince(plan, today)
  if (event?.what === 'setback' || event?.what === 'lifeEvent') return event.what
  return due !== null && due <= today ? 'date' : 'asked'
}
