import type { Capacity } from '#domain/kernel/asking.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { ScheduleForm } from '#web/clients/check-ins/schedule-form.tsx'
import { scheduleSentences } from '#web/clients/check-ins/schedule-words.ts'
import { useSchedule } from '#web/clients/check-ins/use-schedule.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ScheduleProps = {
  readonly practice: string
  readonly page: CheckInSettingsPage
  readonly capacity: Capacity
  readonly mail: boolean
}

/** How a client is asked beyond the plan: for whoever may change it with every change saved at once and a way back, else in sentences. */
export function AskingSchedule({ practice, page, capacity, mail }: ScheduleProps) {
  const reader = capacity === 'client' ? 'client' : 'professional'
  const { schedule, put, undo, state, refusal } = useSchedule(practice, page, capacity)
  const may = capacity === 'client' || capacity === 'therapist'
  return (
    <section aria-labelledby="asked" className={styles['part']}>
      <h2 id="asked">{reader === 'client' ? m.asked_beside() : m.asked_beside_therapist()}</h2>
      {reader === 'client' ? null : <p className={styles['soft']}>{m.asked_both_may_therapist()}</p>}
      {may ? (
        <>
          <p className={styles['soft']}>{m.asked_at_once()}</p>
          <ScheduleForm page={page} schedule={schedule} reader={reader} mail={mail} onChange={put} />
          <div className={styles['saved']}>
            {refusal ? (
              <Notice tone="waits" live>
                {REFUSAL_WORDS[refusal.code]()}
              </Notice>
            ) : null}
            {state === 'still' ? null : (
              <Notice live>
                <div className={styles['ways']}>
                  <span>{WORDS[state]()}</span>
                  {undo ? (
                    <Button small onClick={undo}>
                      {m.asked_undo()}
                    </Button>
                  ) : null}
                </div>
              </Notice>
            )}
          </div>
        </>
      ) : (
        <ul className={styles['said']}>
          {scheduleSentences(schedule, page.library, reader).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {capacity === 'therapist' && !mail ? <p className={styles['soft']}>{m.asked_no_mail_therapist()}</p> : null}
    </section>
  )
}

const WORDS = { saving: m.asked_saving, saved: m.asked_saved, undone: m.asked_undone } as const
