/** Where the quick way out leads: a page anybody may have open. */
export const NEUTRAL = 'https://www.wikipedia.org/'

/** Ends the session, also while the page is already going away. */
export function endSession(): Promise<Response> {
  return fetch('/api/auth/sign-out', {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
}
