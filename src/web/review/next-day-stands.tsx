import { Link } from '@tanstack/react-router'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { nextDayOn } from '#domain/plan/review/next-day.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nextDayWords } from '#web/review/next-day-words.ts'
import { m } from '#words/paraglide/messages.js'

/** How the two stand on a day for the next look, with the way to it for whoever has not answered; nothing where no line names it. */
export function NextDayStands({ screen, on }: { readonly screen: PlanScreen; readonly on: CivilDate }) {
  const next = nextDayOn(screen.plan, on)
  if (!next) return null
  const answers = next.stands === 'waits' && screen.side !== null && screen.side !== next.side
  return (
    <>
      {nextDayWords(screen, next)}
      {answers ? (
        <>
          {' '}
          <Link to={`/plan/${screen.plan.id}`} hash={`line-${next.line}`}>
            {m.review_day_answer()}
          </Link>
        </>
      ) : null}
    </>
  )
}
