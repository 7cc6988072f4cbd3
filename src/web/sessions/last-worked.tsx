import type { Line } from '#domain/plan/line.ts'
import { lastWorkedOn } from '#domain/plan/session.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { dayWords } from '#web/ui/dates.ts'
import styles from '#web/sessions/last-worked.module.css'
import { m } from '#words/paraglide/messages.js'

/** When this line was last worked on in a session, in a few quiet words. */
export function LastWorked({ screen, line }: { readonly screen: PlanScreen; readonly line: Line }) {
  const on = lastWorkedOn(screen.plan, line.id)
  return on ? <p className={styles['worked']}>{m.line_last_worked({ day: dayWords(on) })}</p> : null
}
