import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '#domain/plan/state.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { CopyNote } from '#web/sessions/copy-note.tsx'
import { countryName } from '#web/sessions/country-name.ts'
import styles from '#web/sessions/sessions.module.css'
import { talkedWords } from '#web/sessions/talked-words.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const FIRST = 6

/** The sessions that were held, the latest first: the day, the summary both see, the lines worked on; those with nothing noted folded. */
export function HeldSessions({ screen, without }: { readonly screen: PlanScreen; readonly without?: string }) {
  const [all, setAll] = useState(false)
  const held = screen.plan.sessions.filter((one) => one.state === 'held' && one.id !== without).toReversed()
  const noted = held.filter(hasNotes)
  const onlyDays = held.filter((one) => !hasNotes(one))
  const shown = all ? noted : noted.slice(0, FIRST)
  if (held.length === 0 && without) return null
  return (
    <section className={`${styles['part']} ${styles['screenOnly']}`} aria-labelledby="held">
      <h2 id="held">{screen.side === 'client' ? m.sessions_held() : m.sessions_held_therapist()}</h2>
      {held.length === 0 ? (
        <p className={styles['soft']}>{m.sessions_held_none()}</p>
      ) : noted.length > 1 ? (
        <p className={styles['soft']}>{m.sessions_held_order()}</p>
      ) : null}
      {shown.length > 0 ? (
        <ol className={styles['held']}>
          {shown.map((session) => (
            <HeldSession key={session.id} screen={screen} session={session} />
          ))}
        </ol>
      ) : null}
      {noted.length > shown.length ? (
        <Button look="quiet" small onClick={() => setAll(true)}>
          {m.sessions_held_more({ count: noted.length - shown.length })}
        </Button>
      ) : null}
      {onlyDays.length > 0 ? (
        <details className={styles['fold']}>
          <summary>{m.sessions_only_days({ count: onlyDays.length })}</summary>
          <ol className={styles['held']}>
            {onlyDays.map((session) => (
              <HeldSession key={session.id} screen={screen} session={session} />
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}

const hasNotes = ({ summary, workedOn = [] }: Session): boolean => summary !== undefined || workedOn.length > 0

function HeldSession({ screen, session }: { readonly screen: PlanScreen; readonly session: Session }) {
  const { plan, side, page } = screen
  const reader = side === 'client' ? 'client' : 'professional'
  const lines = (session.workedOn ?? []).flatMap((id) => plan.lines[id] ?? [])
  return (
    <li>
      <h3>{dayWords(session.on)}</h3>
      {session.remote ? (
        <p className={styles['soft']}>
          {side === 'client'
            ? m.sessions_apart()
            : m.sessions_apart_therapist({ place: `${session.remote.place}, ${countryName(session.remote.country)}` })}
        </p>
      ) : null}
      {session.summary ? <p className={styles['summary']}>{session.summary}</p> : null}
      {lines.length > 0 ? (
        <>
          <p className={styles['soft']}>{m.sessions_worked_on()}</p>
          <ul className={styles['lines']}>
            {lines.map((line) => (
              <li key={line.id}>
                <Link to={`/plan/${plan.id}`} hash={`line-${line.id}`}>
                  {headline(line, reader)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {page.capacity === 'therapist' ? (
        <details className={styles['fold']}>
          <summary>
            {m.note_copy_therapist()} <span className="for-readers-only">({dayWords(session.on)})</span>
          </summary>
          <CopyNote
            plan={plan}
            session={session}
            client={nameOfSide(screen, 'client')}
            talked={talkedWords(screen, session)}
          />
        </details>
      ) : null}
    </li>
  )
}
