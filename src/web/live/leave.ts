import { forgetKeyHere, unsentHere } from '#web/device/key-here.ts'
import { queries } from '#web/live/query.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { endSession, NEUTRAL } from '#web/live/way-out.ts'
import { m } from '#words/paraglide/messages.js'

/** Forgets everything this tab holds. */
export function forgetAll(): void {
  typedTexts.clear()
  queries.clear()
  sessionStorage.clear()
}

/** Blanks the page at once, signs out, and is gone; the way back does not lead here. */
export function leaveQuickly(): void {
  document.documentElement.hidden = true
  document.title = ''
  forgetAll()
  void forgetKeyHere()
  void endSession().catch(() => {})
  location.replace(NEUTRAL)
}

/** Signs out and goes to the sign-in page. Answers that wait on this device for a network are spoken of first. */
export async function signOut(): Promise<void> {
  if ((await unsentHere()) > 0 && !confirm(m.checkin_sign_out_unsent())) return
  forgetAll()
  await forgetKeyHere()
  await endSession().catch(() => {})
  location.replace('/sign-in')
}

/** Goes to a page as whoever this browser now belongs to, with nothing kept of the one before. */
export function leaveAs(path: string): void {
  forgetAll()
  location.replace(path)
}
