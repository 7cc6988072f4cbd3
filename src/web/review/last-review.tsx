import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Looking } from '#domain/plan/review/looking.ts'
import { outcomesOf } from '#domain/plan/review/reviewing.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { BothSides } from '#web/review/both-sides.tsx'
import styles from '#web/review/review.module.css'
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
  const waits = outcomesOf(review, plan).map(({ line }) => line)
  const change = [
    ...new Set(
      [review.sides.client, review.sides.therapist].flatMap((one) =>
        Object.entries(one?.lines ?? {}).flatMap(([id, { verdict }]) =>
          verdict === 'change' && plan.lines[id]?.standing === 'active' ? id : [],
        ),
      ),
    ),
  ]
  const signs = !plan.closed && (screen.may('prepareVersion') || screen.may('sign'))
  return (
    <section className={justNow ? styles['card'] : styles['part']} aria-labelledby="last">
      <h2 id="last" ref={heading} tabIndex={-1}>
        {m.review_last({ day: dayWords(on) })}
      </h2>
      {waits.length > 0 ? (
        <>
          <p>{m.review_last_waits()}</p>
          <ul className={styles['list']}>
            {waits.map((id) => (
              <li key={id}>
                <Link to={`/plan/${plan.id}`} hash={`line-${id}`}>
                  {words(id)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {change.length > 0 ? (
        <>
          <p>{m.review_last_change()}</p>
          <ul className={styles['list']}>
            {change.map((id) => (
              <li key={id}>
                <Link to={`/plan/${plan.id}`} hash={`change-${id}`}>
                  {words(id)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {waits.length + change.length === 0 ? <p>{m.review_last_nothing()}</p> : null}
      {nextOn ? <p>{m.review_last_next({ day: dayWords(nextOn) })}</p> : null}
      {signs ? (
        <p>
          <Link className={justNow ? (styles['main'] ?? '') : ''} to={`/plan/${plan.id}/sign`}>
            {screen.may('prepareVersion') ? m.review_last_version_therapist() : m.review_last_version()}
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
