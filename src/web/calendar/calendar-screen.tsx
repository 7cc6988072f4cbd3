import { useSuspenseQuery } from '@tanstack/react-query'
import { DAYS_AHEAD, EVERY_MINUTES } from '#server/http/calendar-contract.ts'
import { calendarQuery } from '#web/calendar/calendar-query.ts'
import styles from '#web/calendar/calendar.module.css'
import { Codes } from '#web/calendar/codes.tsx'
import { Connect } from '#web/calendar/connect.tsx'
import { Connected } from '#web/calendar/connected.tsx'
import { useHere } from '#web/live/me.ts'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** A therapist's own calendar: connect it, see what came of it, and the codes of one's clients. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.calendar_title_therapist()} under={m.calendar_under_therapist()}>
      {here ? <Calendar practice={here.id} /> : null}
    </Page>
  )
}

function Calendar({ practice }: { readonly practice: string }) {
  const { calendar, clients } = useSuspenseQuery(calendarQuery(practice)).data
  return (
    <div className={styles['parts']}>
      {calendar ? <Connected practice={practice} calendar={calendar} /> : null}
      <section aria-labelledby="how" className={styles['part']}>
        <h2 id="how">{m.calendar_how_title_therapist()}</h2>
        <p>{m.calendar_how_code_therapist()}</p>
        <p>{m.calendar_how_read_therapist({ minutes: EVERY_MINUTES, days: DAYS_AHEAD })}</p>
        <p>{m.calendar_how_hand_therapist()}</p>
      </section>
      <Connect key={calendar?.setAt} practice={practice} other={calendar !== null} />
      <Codes clients={clients} />
    </div>
  )
}
