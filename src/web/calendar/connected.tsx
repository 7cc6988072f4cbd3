import { useState } from 'react'
import { type CalendarShown, EVERY_MINUTES } from '#server/http/calendar-contract.ts'
import { useCalendarAct } from '#web/calendar/calendar-query.ts'
import { PROBLEM_WORDS } from '#web/calendar/calendar-words.ts'
import styles from '#web/calendar/calendar.module.css'
import { Button } from '#web/ui/button.tsx'
import { momentWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ConnectedProps = { readonly practice: string; readonly calendar: CalendarShown }

/** What is connected, when it was last read, and why not, in words. */
export function Connected({ practice, calendar }: ConnectedProps) {
  const { kind, from, readAt, coded, found, problem } = calendar
  const act = useCalendarAct(practice)
  const [busy, setBusy] = useState(false)
  const [away, setAway] = useState(false)
  const issue = async (what: 'readNow' | 'forget'): Promise<void> => {
    if (busy) return
    setBusy(true)
    setAway((await act({ do: what })) !== null)
    setBusy(false)
  }
  return (
    <section aria-labelledby="now" className={styles['part']}>
      <h2 id="now">{m.calendar_now_title_therapist()}</h2>
      <p className={styles['from']}>
        {kind === 'address' ? m.calendar_from_address_therapist({ from }) : m.calendar_from_file_therapist({ from })}
      </p>
      {problem ? (
        <Notice tone="waits" live>
          {PROBLEM_WORDS[problem.what]()}{' '}
          {kind === 'address'
            ? m.calendar_problem_then_therapist({ minutes: EVERY_MINUTES })
            : m.calendar_problem_then_file_therapist()}
        </Notice>
      ) : null}
      <p>
        {readAt
          ? m.calendar_read_at_therapist({ at: momentWords(readAt), coded, found })
          : m.calendar_not_read_therapist()}
      </p>
      {away ? (
        <Notice tone="waits" live>
          {m.problem_no_connection_text()}
        </Notice>
      ) : null}
      <div className={styles['acts']}>
        {kind === 'address' ? (
          <Button disabled={busy} onClick={() => void issue('readNow')}>
            {m.calendar_read_now_therapist()}
          </Button>
        ) : null}
        <Button look="quiet" disabled={busy} onClick={() => void issue('forget')}>
          {m.calendar_forget_therapist()}
        </Button>
      </div>
      <p className={styles['soft']}>{m.calendar_forget_says_therapist()}</p>
    </section>
  )
}
