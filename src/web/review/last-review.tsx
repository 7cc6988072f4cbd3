import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Looking } from '#domain/plan/review/looking.ts'
import { nextDayOn } from '#domain/plan/review/next-day.ts'
import { outcomesOf } from '#domain/plan/review/reviewing.ts'
import { signedSince } from '#domain/plan/review/signed-since.ts'
import { wantedIn } from '#domain/plan/review/wanted-words.ts'
import { versionWaiting } from '#domain/plan/version-standing.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { BothSides } from '#web/review/both-sides.tsx'
import { NextDayStands } from '#web/review/next-day-stands.tsx'
import { OUTCOME } from '#web/review/review-words.ts'
import styles from '#web/review/review.module.css'
import { WantedWords } from '#web/review/wanted-words.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly review: Looking; readonly justNow: boolean }

/** What came of the last look: what is ready to agree on, what wants other words, and the way to the next version. */
export function LastReview({ screen, review, justNow }: Props) {
  const { plan, side } = screen
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (justNow) heading.current?.focus()
  }, [justNow])
  if (!review.done) return null
  const { on, nextOn } = review.done
  const words = (id: string): string => {
    const line = plan.lines[id]
    return line ? headline(line, side === 'client' ? 'client' : 'professional') : ''
  }
  const waits = outcomesOf(review, plan)
  const wanted = wantedIn(review, plan)
  // Another day may have taken its place since; then that one is told below.
  const next = nextOn !== undefined && !plan.closed && nextDayOn(plan, nextOn) !== undefined
  const waiting = versionWaiting(plan)
  const signed = waiting?.signatures.some((one) => one.as === screen.side) ?? false
  const prepares = screen.may('prepareVersion')
  // What was signed, or waits for the other alone, is not offered again; a version from before this look can be prepared anew.
  const signs = prepares
    ? !signedSince(plan, review) && !(waiting && signed && waiting.preparedAt > review.at)
    : waiting !== null && !signed && screen.may('sign')
  return (
    <section className={justNow ? styles['card'] : styles['part']} aria-labelledby="last">
      <h2 id="last" ref={heading} tabIndex={-1}>
        {m.review_last({ day: dayWords(on) })}
      </h2>
      {waits.length > 0 ? (
        <>
          <p>{m.review_last_waits()}</p>
          <ul className={styles['list']}>
            {waits.map(({ line, standing }) => (
              <li key={line}>
                <Link to={`/plan/${plan.id}`} hash={`line-${line}`}>
                  {OUTCOME[standing]({ line: words(line) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <WantedWords screen={screen} wanted={wanted} />
      {waits.length + wanted.length === 0 ? <p>{m.review_last_nothing()}</p> : null}
      {nextOn && next ? (
        <p>
          {m.review_last_next({ day: dayWords(nextOn) })} <NextDayStands screen={screen} on={nextOn} />
        </p>
      ) : null}
      {signs && !plan.closed ? (
        <p>
          <Link className={justNow ? (styles['main'] ?? '') : ''} to={`/plan/${plan.id}/sign`}>
            {prepares ? m.review_last_version_therapist() : m.review_last_version()}
          </Link>
        </p>
      ) : null}
      <details>
        <summary>{m.review_both()}</summary>
        <BothSides screen={screen} review={review} />
      </details>
    </section>
  )
}
