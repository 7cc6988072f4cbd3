import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CalendarCode } from '#server/http/calendar-contract.ts'
import styles from '#web/calendar/calendar.module.css'
import { CopyCode } from '#web/calendar/codes.tsx'
import { ask } from '#web/live/api.ts'
import { m } from '#words/paraglide/messages.js'

type InCalendarProps = { readonly practice: string; readonly client: string; readonly name: string }

/** On a client's card: the code by which one's own calendar names them. */
export function InCalendar({ practice, client, name }: InCalendarProps) {
  const { data } = useQuery({
    queryKey: ['calendar-code', practice, client],
    queryFn: () => ask<CalendarCode>(`/api/clients/${client}/calendar-code?${new URLSearchParams({ practice })}`),
  })
  if (!data) return null
  return (
    <section aria-labelledby="in-calendar" className={styles['part']}>
      <h2 id="in-calendar">{m.calendar_card_title_therapist()}</h2>
      <p>{m.calendar_card_text_therapist({ code: data.code })}</p>
      <CopyCode code={data.code} name={name} />
      <Link to="/calendar" className={styles['link'] ?? ''}>
        {data.connected ? m.calendar_card_connected_therapist() : m.calendar_card_connect_therapist()}
      </Link>
    </section>
  )
}
