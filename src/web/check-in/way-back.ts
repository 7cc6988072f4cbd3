import { useEffect, useRef, useState } from 'hono/jsx/dom'
import { back, type Flow, placedAt, sameSpot, type Spot, spotOf } from '#web/check-in/flow.ts'

/** What the history of the browser holds for one screen: where one is, never what was answered. */
export type Entry = {
  readonly spot: Spot
  /** How many entries of this check-in lie before it. */
  readonly depth: number
  readonly behind: Spot | null
  /** The depth of the summary from which an answer is being changed. */
  readonly summary: number | null
}

/** How a step shows in the history: a new entry, another thing in this one, or so many entries back. */
export type Move =
  | { readonly do: 'push' | 'replace'; readonly entry: Entry }
  | { readonly do: 'go'; readonly by: number }

export const firstEntry = (spot: Spot): Entry => ({ spot, depth: 0, behind: null, summary: null })

/** One entry for each screen. What stood between two questions leaves none behind, nor does an answer that was changed. */
export function moveTo(here: Entry, spot: Spot): Move {
  if (spot.place === 'summary' && here.summary !== null && here.summary < here.depth)
    return { do: 'go', by: here.summary - here.depth }
  if (here.spot.place === 'risk' || sameSpot(here.spot, spot)) return { do: 'replace', entry: { ...here, spot } }
  const summary = here.spot.place === 'summary' ? here.depth : here.summary
  return { do: 'push', entry: { spot, depth: here.depth + 1, behind: here.spot, summary } }
}

/** The same as the browser's own way back, wherever that leads to the screen before. */
export function moveBackTo(here: Entry, spot: Spot): Move {
  if (here.behind && sameSpot(here.behind, spot)) return { do: 'go', by: -1 }
  return { do: 'replace', entry: { ...here, spot } }
}

/** The entry one is on, also after the page was loaded again. Null: none of ours. */
function entryHere(): Entry | null {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'spot' in state && 'depth' in state ? (state as Entry) : null
}

/** No browser takes longer than this to go back within a page. */
const GONE_BACK_MS = 200

/** To the first entry of this check-in, so that whatever comes in its place has nothing of it behind. */
export function toTheFirstEntry(): Promise<void> {
  const depth = entryHere()?.depth ?? 0
  if (depth === 0) return Promise.resolve()
  return new Promise((resolve) => {
    addEventListener('popstate', () => resolve(), { once: true })
    setTimeout(resolve, GONE_BACK_MS)
    history.go(-depth)
  })
}

type WayBack = {
  readonly go: (then: Flow) => void
  readonly back: (from: Flow) => void
  /** Out of the check-in: nothing of it stays between what comes now and the page before. */
  readonly leave: () => void
}

/** Ties a check-in to the way back of the browser or the phone: one entry for each screen, and back is the screen before. */
export function useWayBack(flow: Flow, setFlow: (flow: Flow | ((now: Flow) => Flow)) => void): WayBack {
  const leftRef = useRef(false)
  const [first] = useState(flow)
  useEffect(() => {
    const known = entryHere()
    history.replaceState(known ? { ...known, spot: spotOf(first) } : firstEntry(spotOf(first)), '')
    const popped = (): void => {
      const entry = entryHere()
      if (entry && !leftRef.current) setFlow((now) => placedAt(now, entry.spot))
    }
    addEventListener('popstate', popped)
    return () => removeEventListener('popstate', popped)
  }, [first, setFlow])
  const make = (move: Move, then: Flow): void => {
    setFlow(then)
    if (move.do === 'go') history.go(move.by)
    else if (move.do === 'push') history.pushState(move.entry, '')
    else history.replaceState(move.entry, '')
  }
  const here = (): Entry => entryHere() ?? firstEntry(spotOf(flow))
  return {
    go: (then) => make(moveTo(here(), spotOf(then)), then),
    back: (from) => {
      const then = back(from)
      make(moveBackTo(here(), spotOf(then)), then)
    },
    leave: () => {
      leftRef.current = true
      const { depth } = here()
      if (depth > 0) history.go(-depth)
    },
  }
}
