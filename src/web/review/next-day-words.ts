import type { NextDay } from '#domain/plan/review/next-day.ts'
import { otherSide } from '#domain/plan/side.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf, nameOfSide } from '#web/plan/reading.ts'
import { m } from '#words/paraglide/messages.js'

/** Who named a day for the next look, and whether the other has answered; nobody is told that they agreed before they did. */
export function nextDayWords(screen: PlanScreen, { stands, side, by }: NextDay): string {
  if (stands === 'agreed') return screen.side ? m.review_how_day() : m.review_day_agreed_therapist()
  if (stands === 'apart') return m.review_day_apart()
  const name = nameOfSide(screen, otherSide(side))
  if (by === screen.asker.person) return m.review_day_mine({ name })
  const suggested = side === 'client' ? nameOfSide(screen, 'client') : nameOf(screen, by)
  return screen.side === otherSide(side)
    ? m.review_day_theirs({ name: suggested })
    : m.review_day_between_therapist({ by: suggested, name })
}
