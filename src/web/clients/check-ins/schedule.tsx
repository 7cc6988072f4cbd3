import { useState } from 'react'
import type { Schedule } from '#domain/check-in/schedule.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { ScheduleForm } from '#web/clients/check-ins/schedule-form.tsx'
import { scheduleSentences } from '#web/clients/check-ins/schedule-words.ts'
import { readsAfter } from '#web/clients/check-ins/settings-query.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ScheduleProps = {
  readonly practice: string
  readonly page: CheckInSettingsPage
  readonly capacity: Capacity
  readonly mail: boolean
}

/** How a client is asked beyond the plan: in sentences, and for whoever may change it as a form with a way back. */
export function AskingSchedule({ practice, page, capacity, mail }: ScheduleProps) {
  const { client, schedule, library } = page
  const [before, setBefore] = useState<Schedule | null>(null)
  const reader = capacity === 'client' ? 'client' : 'professional'
  const set = async (next: Schedule): Promise<Refusal | null> =>
    issueOnStream(
      `checkins/${client}`,
      practice,
      capacity,
      { type: 'setSchedule', client, schedule: next },
      readsAfter(client),
    )
  const save = async (next: Schedule): Promise<Refusal | null> => {
    const refused = await set(next)
    if (!refused) setBefore(schedule)
    return refused
  }
  const undo = async (): Promise<void> => {
    if (before && !(await set(before))) setBefore(null)
  }
  const may = capacity === 'client' || capacity === 'therapist'
  return (
    <section aria-labelledby="asked" className={styles['part']}>
      <h2 id="asked">{m.asked_beside()}</h2>
      {reader === 'client' ? null : <p className={styles['soft']}>{m.asked_both_may_therapist()}</p>}
      {before ? (
        <Notice live>
          <div className={styles['ways']}>
            <span>{m.asked_saved()}</span>
            <Button small onClick={() => void undo()}>
              {m.asked_undo()}
            </Button>
          </div>
        </Notice>
      ) : null}
      {may ? (
        <ScheduleForm key={JSON.stringify(schedule)} page={page} reader={reader} mail={mail} onSave={save} />
      ) : (
        <ul className={styles['said']}>
          {scheduleSentences(schedule, library, reader).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {capacity === 'therapist' && !mail ? <p className={styles['soft']}>{m.asked_no_mail_therapist()}</p> : null}
    </section>
  )
}
