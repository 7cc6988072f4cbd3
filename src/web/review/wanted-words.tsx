import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { WantedWords as Wanted } from '#domain/plan/review/wanted-words.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import styles from '#web/review/review.module.css'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly wanted: readonly Wanted[] }

/** The lines to put in other words, under the name of whoever wanted it. */
export function WantedWords({ screen, wanted }: Props) {
  const { plan, side } = screen
  return (['both', 'client', 'therapist'] as const).map((who) => {
    const lines = wanted.filter(({ by }) => by === who)
    if (lines.length === 0) return null
    return (
      <Fragment key={who}>
        <p>{whoWords(screen, who)}</p>
        <ul className={styles['list']}>
          {lines.map(({ line: id }) => {
            const line = plan.lines[id]
            return line ? (
              <li key={id}>
                <Link to={`/plan/${plan.id}`} hash={`change-${id}`}>
                  {headline(line, side === 'client' ? 'client' : 'professional')}
                </Link>
              </li>
            ) : null
          })}
        </ul>
      </Fragment>
    )
  })
}

function whoWords(screen: PlanScreen, who: Wanted['by']): string {
  if (who === 'both') return screen.side ? m.review_last_change_both() : m.review_last_change_both_therapist()
  return who === screen.side
    ? m.review_last_change_mine()
    : m.review_last_change_theirs({ name: nameOfSide(screen, who) })
}
