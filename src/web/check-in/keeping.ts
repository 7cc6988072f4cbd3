import type { CheckInForm, Kept } from '#server/http/check-in-contract.ts'
import { reach } from '#web/check-in/reach.ts'

/** Where what was answered so far is: at the practice, on this page alone, or there because nobody is signed in any more. */
export type Stands = 'kept' | 'here' | 'ended'

/** Keeps what is answered so far at the practice. */
export type Keeping = {
  /** One after the other, and only the newest: on a slow network an older one never comes last. */
  readonly keep: (kept: Kept | null) => void
  /** The same once nobody has typed for a moment. */
  readonly keepSoon: (kept: Kept) => void
  /** The page may go away now: what is not kept yet goes out at once. */
  readonly keepNow: () => void
  /** Nothing is kept any more, not even what is on its way. Resolves when this device is done with it too. */
  readonly stop: () => Promise<void>
}

/** So long after the last key. */
const SOON_MS = 1000

type Around = {
  /** Hears where what was answered is. */
  readonly told?: (stands: Stands) => void
  /** Keeps it on this device too. */
  readonly here?: (kept: Kept | null) => Promise<void>
}

/** For one check-in. What could not be kept is kept with what is answered next; nothing is lost while the page is open. */
export function keepingFor(form: Pick<CheckInForm, 'practice' | 'client'>, { told, here }: Around = {}): Keeping {
  const { practice, client } = form
  let newest: Kept | null | undefined
  let safe: Kept | null | undefined
  let soon: { readonly kept: Kept; readonly timer: ReturnType<typeof setTimeout> } | undefined
  let last: Promise<void> = Promise.resolve()
  let lastHere: Promise<void> = Promise.resolve()
  let way = new AbortController()

  const send = async (kept: Kept | null, keepalive: boolean): Promise<void> => {
    const { signal } = way
    const made = new Date().toISOString()
    const asked = await reach('/api/check-in/kept', { practice, client, kept, made }, { keepalive, signal })
    if (signal.aborted) return
    if ('told' in asked) safe = kept
    told?.('told' in asked ? 'kept' : 'problem' in asked && asked.problem === 'ended' ? 'ended' : 'here')
  }
  const take = (kept: Kept | null): void => {
    clearTimeout(soon?.timer)
    soon = undefined
    newest = kept
    lastHere = lastHere.then(() => here?.(kept)).catch(() => {})
  }
  const keep = (kept: Kept | null): void => {
    take(kept)
    last = last.then(async () => {
      if (newest === kept) await send(kept, false)
    })
  }
  return {
    keep,
    keepSoon: (kept) => {
      clearTimeout(soon?.timer)
      soon = { kept, timer: setTimeout(() => keep(kept), SOON_MS) }
    },
    keepNow: () => {
      if (soon) take(soon.kept)
      if (newest !== undefined && newest !== safe) void send(newest, true)
    },
    stop: () => {
      clearTimeout(soon?.timer)
      soon = undefined
      newest = undefined
      way.abort()
      way = new AbortController()
      return lastHere
    },
  }
}
