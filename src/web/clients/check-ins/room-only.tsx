import type { Measure } from '#domain/measure/measure.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { asksAboutSafety } from '#web/clients/check-ins/schedule-words.ts'
import type { Reader } from '#web/line-words/names.ts'
import { m } from '#words/paraglide/messages.js'

type RoomOnlyProps = {
  readonly measure: Measure | undefined
  readonly settings: Pick<CheckInSettingsPage, 'remoteRisk'>
  readonly reader: Reader
}

/** Under a measure that is asked in the room only: that it is, and why. */
export function RoomOnly({ measure, settings, reader }: RoomOnlyProps) {
  if (!measure || settings.remoteRisk || !asksAboutSafety(measure)) return null
  return (
    <span className={styles['soft']}>{reader === 'client' ? m.asked_room_only() : m.asked_room_only_therapist()}</span>
  )
}
