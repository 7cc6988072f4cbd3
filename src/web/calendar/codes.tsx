import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CalendarPage } from '#server/http/calendar-contract.ts'
import styles from '#web/calendar/calendar.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayAndTime, dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** The codes of one's own clients, to be written into the entries of a calendar. */
export function Codes({ clients }: Pick<CalendarPage, 'clients'>) {
  return (
    <section aria-labelledby="codes" className={styles['part']}>
      <h2 id="codes">{m.calendar_codes_title_therapist()}</h2>
      {clients.length === 0 ? (
        <p>{m.calendar_codes_none_therapist()}</p>
      ) : (
        <>
          <p className={styles['soft']}>{m.calendar_codes_order_therapist()}</p>
          <ul className={styles['codes']}>
            {clients.map(({ client, name, code, next, nextAt }) => (
              <li key={client}>
                <Link to={`/clients/${client}`}>{name}</Link>
                <CopyCode code={code} name={name} />
                {next ? (
                  <span className={styles['soft']}>
                    {m.calendar_next_therapist({ day: dayAndTime(dayWords(next), nextAt ?? undefined) })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A code, and a button that copies it. */
export function CopyCode({ code, name }: { readonly code: string; readonly name: string }) {
  const [said, setSaid] = useState('')
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard?.writeText(code).then(
      () => true,
      () => false,
    )
    setSaid(done ? m.calendar_copied_therapist() : m.calendar_not_copied_therapist())
  }
  return (
    <span className={styles['copy']}>
      <Button small aria-label={`${code}: ${m.calendar_copy_therapist({ name })}`} onClick={() => void copy()}>
        <code>{code}</code>
      </Button>
      <span role="status" className={styles['soft']}>
        {said}
      </span>
    </span>
  )
}
