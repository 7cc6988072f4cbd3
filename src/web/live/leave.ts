import { queries } from '#web/live/query.ts'
import { typedTexts } from '#web/live/typed-texts.ts'

/** Where the quick way out leads: a page anybody may have open. */
const NEUTRAL = 'https://www.wikipedia.org/'

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
  signOutKeepalive()
  location.replace(NEUTRAL)
}

/** Signs out and goes to the sign-in page. */
export async function signOut(): Promise<void> {
  forgetAll()
  await post()?.catch(() => {})
  location.replace('/sign-in')
}

function signOutKeepalive(): void {
  void post()?.catch(() => {})
}

function post(): Promise<Response> | undefined {
  return fetch('/api/auth/sign-out', {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
}

/** Goes to a page as whoever this browser now belongs to, with nothing kept of the one before. */
export function leaveAs(path: string): void {
  forgetAll()
  location.replace(path)
}
