import { Link } from '@tanstack/react-router'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { HeldSessions } from '#web/sessions/held-sessions.tsx'
import { HelpHere } from '#web/sessions/help-here.tsx'
import styles from '#web/sessions/sessions.module.css'
import { AgendaLink } from '#web/talk/agenda-link.tsx'
import { dayAndTime, dayWords, fromToday, nearDayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The client's page: when we meet, what we will talk about, and what we worked on. */
export function OurSessions({ screen }: { readonly screen: PlanScreen }) {
  const { plan, page } = screen
  const open = plan.sessions.find((one) => one.state === 'open')
  const next = plan.sessions.find((one) => one.state === 'planned' && one.on >= page.today)
  return (
    <Page
      title={m.sessions_title()}
      under={
        <div className={styles['links']}>
          <Link to={`/plan/${plan.id}`}>{m.sessions_to_plan()}</Link>
          <AgendaLink plan={plan.id} />
        </div>
      }
    >
      {plan.closed ? (
        <Notice>
          <p>{m.finish_ended({ day: dayWords(plan.closed.on) })}</p>
          <Link to={`/plan/${plan.id}/ending`}>{m.finish_home()}</Link>
        </Notice>
      ) : (
        <section className={styles['card']} aria-labelledby="next-session">
          <h2 id="next-session">{m.sessions_next()}</h2>
          {open ? (
            <p>
              {open.on === page.today ? m.sessions_open_now() : m.sessions_open_since({ day: nearDayWords(open.on) })}
            </p>
          ) : null}
          {next ? (
            <p className={styles['big']}>
              {m.sessions_on({ day: dayAndTime(nearDayWords(next.on), next.at), when: fromToday(next.on, page.today) })}
            </p>
          ) : open ? null : (
            <p>{m.sessions_no_day({ name: nameOfSide(screen, 'therapist') })}</p>
          )}
        </section>
      )}
      {open?.remote && open.on === page.today ? <HelpHere country={open.remote.country} /> : null}
      <HeldSessions screen={screen} />
    </Page>
  )
}
