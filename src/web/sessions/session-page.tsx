import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Session } from '#domain/plan/state.ts'
import { ClientAlert } from '#web/alerts/client-alert.tsx'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { PrintProgress } from '#web/progress/print-progress.tsx'
import { Before } from '#web/sessions/before.tsx'
import { BeginSession } from '#web/sessions/begin-session.tsx'
import { Closing } from '#web/sessions/closing.tsx'
import { CopyNote } from '#web/sessions/copy-note.tsx'
import { HeldSessions } from '#web/sessions/held-sessions.tsx'
import { happensNow, OpenNow, roomHere } from '#web/sessions/open-now.tsx'
import { Whereabouts } from '#web/sessions/whereabouts.tsx'
import styles from '#web/sessions/sessions.module.css'
import { AgendaLink } from '#web/talk/agenda-link.tsx'
import { dayAndTime, dayWords, fromToday, nearDayWords } from '#web/ui/dates.ts'
import { pageHeading, useFocusAfter } from '#web/ui/focus-after.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The session that was closed here, and what was talked about in it, in words as they stood. */
type Closed = { readonly session: EntityId; readonly talked: readonly string[] }
type JustClosedProps = { readonly screen: PlanScreen; readonly session: Session; readonly talked: readonly string[] }

/** The team's page: before a session all that matters; while one is open how to close it; after that the note to copy. */
export function SessionPage({ screen }: { readonly screen: PlanScreen }) {
  const { plan, page } = screen
  const [closed, setClosed] = useState<Closed | null>(null)
  const open = plan.sessions.find((one) => one.state === 'open')
  const done = plan.sessions.find((one) => one.id === closed?.session && one.state === 'held')
  const name = nameOfSide(screen, 'client')
  useFocusAfter(open ? 'open' : done ? 'closed' : 'before', pageHeading)
  return (
    <Page width="wide" title={m.sessions_title_therapist({ name })} under={<Under screen={screen} />}>
      {plan.closed ? <Notice>{m.sessions_plan_closed_therapist()}</Notice> : null}
      {done ? <JustClosed screen={screen} session={done} talked={closed?.talked ?? []} /> : null}
      {open ? (
        <>
          {happensNow(screen, open) ? <OpenNow screen={screen} session={open} /> : null}
          {open.remote ? <Whereabouts screen={screen} remote={open.remote} /> : null}
          {screen.may('holdSession') ? (
            <Closing
              key={open.id}
              screen={screen}
              session={open}
              onClosed={(talked) => setClosed({ session: open.id, talked })}
            />
          ) : (
            <p>{m.sessions_open_now_therapist({ name, therapist: nameOfSide(screen, 'therapist') })}</p>
          )}
          <details className={styles['fold']}>
            <summary>{m.before_again_therapist()}</summary>
            <Before screen={screen} />
          </details>
        </>
      ) : done || plan.closed ? null : (
        <>
          {screen.may('openSession') ? <BeginSession screen={screen} /> : <NextDay screen={screen} />}
          <Before screen={screen} />
        </>
      )}
      <HeldSessions screen={screen} {...(done ? { without: done.id } : {})} />
      <p className={styles['paper']}>{m.before_paper_therapist({ day: dayWords(page.today) })}</p>
    </Page>
  )
}

/** What waits and is about safety comes before everything else, also before the ways. */
function Under({ screen }: { readonly screen: PlanScreen }) {
  return (
    <div className={styles['under']}>
      <ClientAlert screen={screen} />
      <Ways screen={screen} />
    </div>
  )
}

function Ways({ screen }: { readonly screen: PlanScreen }) {
  const { plan, page } = screen
  const to = `/plan/${plan.id}`
  const open = plan.sessions.find((one) => one.state === 'open')
  return (
    <div className={styles['links']}>
      <Link to={to}>{m.sessions_to_plan_therapist()}</Link>
      <AgendaLink plan={plan.id} />
      <Link to={`${to}/progress`}>{m.progress_link()}</Link>
      {roomHere(screen) && !(open && happensNow(screen, open)) ? (
        <Link to={`${to}/together`}>{m.sessions_together_therapist()}</Link>
      ) : null}
      {page.capacity === 'therapist' ? <Link to={`/clients/${page.client.id}/notes`}>{m.private_title()}</Link> : null}
      <PrintProgress plan={plan.id} practice={page.practice} own={false} />
    </div>
  )
}

function NextDay({ screen }: { readonly screen: PlanScreen }) {
  const next = screen.plan.sessions.find((one) => one.state === 'planned')
  return (
    <p>
      {next
        ? m.session_next({
            day: dayAndTime(nearDayWords(next.on), next.at),
            when: fromToday(next.on, screen.page.today),
          })
        : m.session_none()}
    </p>
  )
}

/** What the closing came to: both see it now; the note can be taken along. */
function JustClosed({ screen, session, talked }: JustClosedProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const next = screen.plan.sessions.find((one) => one.state === 'planned' && one.on >= screen.page.today)
  const name = nameOfSide(screen, 'client')
  return (
    <section className={styles['card']} aria-labelledby="closed">
      <h2 id="closed" ref={heading} tabIndex={-1}>
        {m.close_done_therapist()}
      </h2>
      <p>
        {next
          ? m.close_done_next_therapist({ name, day: dayAndTime(nearDayWords(next.on), next.at) })
          : m.close_done_no_next_therapist({ name })}
      </p>
      <CopyNote plan={screen.plan} session={session} client={name} talked={talked} look="primary" />
    </section>
  )
}
