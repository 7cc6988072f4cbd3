import type { Session } from '#domain/plan/state.ts'
import styles from '#web/sessions/sessions.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayAndTime, nearDayWords } from '#web/ui/dates.ts'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

type IsItNowProps = {
  readonly session: Session
  readonly busy: boolean
  readonly onBegin: () => void
  readonly onClose: () => void
}

/** Asked before a session begins that is planned for another day: beginning shows what both kept for it, and cannot be undone. */
export function IsItNow({ session, busy, onBegin, onClose }: IsItNowProps) {
  return (
    <Sheet name="begin-session" title={m.session_is_now()} onClose={onClose}>
      <p>{m.session_is_now_text({ day: dayAndTime(nearDayWords(session.on), session.at) })}</p>
      <div className={styles['acts']}>
        <Button look="primary" disabled={busy} onClick={onBegin}>
          {m.session_open()}
        </Button>
        <Button onClick={onClose}>{m.session_not_now()}</Button>
      </div>
    </Sheet>
  )
}
