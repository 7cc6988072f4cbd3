import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { CheckInDue } from '#server/http/check-in-contract.ts'
import { dueWords } from '#web/home/due-words.ts'
import styles from '#web/home/home.module.css'
import { ask } from '#web/live/api.ts'
import { m } from '#words/paraglide/messages.js'

type CardProps = {
  readonly practice: PracticeId
  readonly client: ClientId
  readonly plan: PlanId | null
  readonly today: CivilDate
}

/** "How are you?": what is asked now and how long it takes, or when one last said something. The check-in is a light page of its own. */
export function CheckInCard({ practice, client, plan, today }: CardProps) {
  const { data, error } = useQuery({
    queryKey: ['check-in', 'due', client],
    queryFn: () => ask<CheckInDue>(`/api/check-in/due?${new URLSearchParams({ practice, client })}`),
    // Whoever comes back from the check-in sees what it changed.
    staleTime: 0,
  })
  const asked = data !== undefined && (data.kept || data.questions > 0)
  return (
    <section className={styles['checkIn']} data-asked={asked} aria-labelledby="check-in">
      <h2 id="check-in">{m.home_check_in()}</h2>
      {/* The height of one line while it comes, so that nothing below it jumps. */}
      <p>{data ? dueWords(data, today) : error ? m.home_check_in_away() : '\u00A0'}</p>
      <p className={styles['ways']}>
        <a className={asked ? styles['primary'] : undefined} href="/check-in">
          {data?.kept ? m.home_check_in_go_on() : asked ? m.home_check_in_begin() : m.home_check_in_anyway()}
        </a>
        {plan ? <Link to={`/plan/${plan}/progress`}>{m.home_progress()}</Link> : null}
        <Link to="/check-ins">{m.home_how_asked()}</Link>
      </p>
    </section>
  )
}
