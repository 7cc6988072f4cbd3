import type { Me } from '#server/http/contract.ts'
import { PAGES } from '#web/pages.ts'

/** After the page itself stands, and what it needs is there. */
const LATER_MS = 4_000
const AT_HAND = ['/rights', '/plan/$plan/not-this/$line'] as const

/**
 * Fetches the pages about rights a little after any page of a client has come, whether they will be read or not: opening one then
 * asks the server nothing, so that no list of requests anywhere can tell. Returns the function that stops it.
 */
export function rightsAtHand(me: Me): () => void {
  if (me.room || !me.practices.some((one) => one.asClient)) return () => {}
  const timer = setTimeout(() => {
    // Without a network there is nothing to fetch now, and a browser remembers for long what it could not fetch.
    if (!navigator.onLine) return
    for (const path of AT_HAND) void PAGES[path].load().catch(() => {})
    // A field for own words would fetch their letters on its first showing.
    void document.fonts.load('1em "Source Serif 4"').catch(() => {})
  }, LATER_MS)
  return () => clearTimeout(timer)
}
