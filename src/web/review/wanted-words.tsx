import { Link } from '@tanstack/react-router'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Looking } from '#domain/plan/review/looking.ts'
import type { Side } from '#domain/plan/side.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import styles from '#web/review/review.module.css'
import { m } from '#words/paraglide/messages.js'

export type Wanted = { readonly who: Side | 'both'; readonly lines: readonly EntityId[] }

/** What was to be put in other words, by who wanted it: each line once. */
export function wantedIn({ sides }: Pick<Looking, 'sides'>, lines: PlanScreen['plan']['lines']): Wanted[] {
  const of = (side: Side): EntityId[] =>
    Object.entries(sides[side]?.lines ?? {}).flatMap(([id, { verdict }]) =>
      verdict === 'change' && lines[id]?.standing === 'active' ? [id] : [],
    )
  const [client, therapist] = [of('client'), of('therapist')]
  const found: Wanted[] = [
    { who: 'both', lines: client.filter((id) => therapist.includes(id)) },
    { who: 'client', lines: client.filter((id) => !therapist.includes(id)) },
    { who: 'therapist', lines: therapist.filter((id) => !client.includes(id)) },
  ]
  return found.filter((one) => one.lines.length > 0)
}

/** The lines to put in other words, under the name of whoever wanted it. */
export function WantedWords({ screen, wanted }: { readonly screen: PlanScreen; readonly wanted: Wanted }) {
  const { plan, side } = screen
  return (
    <>
      <p>{whoWords(screen, wanted.who)}</p>
      <ul className={styles['list']}>
        {wanted.lines.map((id) => {
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
    </>
  )
}

function whoWords(screen: PlanScreen, who: Wanted['who']): string {
  if (who === 'both') return screen.side ? m.review_last_change_both() : m.review_last_change_both_therapist()
  return who === screen.side
    ? m.review_last_change_mine()
    : m.review_last_change_theirs({ name: nameOfSide(screen, who) })
}
