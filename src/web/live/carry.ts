import type { CommandRequest } from '#server/http/contract.ts'
import { typedTexts, type TypedTexts } from '#web/live/typed-texts.ts'

const KEY = 'waymark.carry'
type Carried = { readonly texts: TypedTexts; readonly unsent: CommandRequest | null }
let justCarried = false

/**
 * The server speaks a newer contract: the page reloads to learn it. What was typed travels along in the tab's own storage and is
 * taken out of it again by the first line that the new page runs. Returns false, doing nothing, when this page has just come out
 * of such a reload: then reloading does not help.
 */
export function carryOverReload(unsent: CommandRequest | null): boolean {
  if (justCarried) return false
  const carried: Carried = { texts: typedTexts.all(), unsent }
  sessionStorage.setItem(KEY, JSON.stringify(carried))
  location.reload()
  return true
}

/** Takes what an earlier page carried over, once. */
export function takeCarried(): Carried | null {
  const found = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  justCarried = found !== null
  return found ? (JSON.parse(found) as Carried) : null
}
