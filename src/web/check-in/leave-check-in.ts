import { forgetKeyHere } from '#web/device/key-here.ts'
import { toTheFirstEntry } from '#web/check-in/way-back.ts'
import { endSession, NEUTRAL } from '#web/live/way-out.ts'

/** Blanks the page at once, signs out whoever is signed in, and is gone; the way back does not lead here. */
export function leaveCheckIn(signedIn: boolean): void {
  document.documentElement.hidden = true
  document.title = ''
  if (signedIn) {
    void forgetKeyHere()
    void endSession().catch(() => {})
  }
  void toTheFirstEntry().then(() => location.replace(NEUTRAL))
}
