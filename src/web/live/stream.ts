import type { PlanPage, Wake } from '#server/http/contract.ts'
import type { JoinedPage } from '#server/http/joined-contract.ts'
import { connection, doubts } from '#web/live/connection.ts'
import { joinedNews } from '#web/live/joined-news.ts'
import { sessionEnded } from '#web/live/session-end.ts'
import { queries } from '#web/live/query.ts'

const CHANNEL = 'waymark.live'
/** Without server-sent events (an old proxy) the page still reads again every so often. */
const POLL_MS = 60_000
/** How long the lists beside a page wait for what else moves. */
const BESIDE_MS = 600

/** What the server said, passed on to the other tabs as it came. `anything`: something may have been missed. */
type Said = Wake | { readonly joined: JoinedPage } | { readonly page: PlanPage } | 'anything' | 'ended'

/** Which reads a changed stream makes old. */
function readsOf(stream: string): readonly (readonly string[])[] {
  const [kind = '', id = ''] = stream.split('/')
  if (kind === 'plan') return [['plan', id], ['history', id], ['progress', id], ['today']]
  if (kind === 'checkins') return [['alerts'], ['progress'], ['check-in'], ['check-ins', id], ['today']]
  if (kind === 'concerns') return [['concerns'], ['me']]
  if (kind === 'alerts') return [['alerts'], ['today']]
  if (kind === 'library') return [['library'], ['progress'], ['check-in'], ['check-ins']]
  if (kind === 'options') return [['options'], ['plan']]
  if (kind === 'notes') return [['notes', id]]
  if (kind === 'drafts') return [['plan', id]]
  if (kind === 'client') return [['client', id], ['me'], ['today'], ['hand-overs']]
  return kind === 'practice' ? [['practice'], ['me'], ['library']] : []
}

function hear(said: Said): void {
  if (said === 'ended') return sessionEnded()
  connection.here()
  if (typeof said === 'object' && 'joined' in said) return joinedNews.set(said.joined)
  if (said === 'anything') return void queries.invalidateQueries()
  if (typeof said === 'object' && 'page' in said) return void take(said.page)
  for (const [stream, version] of Object.entries(said.streams)) {
    const here = stream.startsWith('plan/') && isHere(stream.slice('plan/'.length), version)
    for (const queryKey of readsOf(stream))
      if (!here) void queries.invalidateQueries({ queryKey })
      else if (queryKey[0] !== 'plan') readSoon.set(queryKey.join(' '), queryKey)
  }
  if (readSoon.size > 0) soon ??= setTimeout(readAll, BESIDE_MS)
}

/** What is around a page that came by itself: read once more a moment later, and once for all that moves in between. */
const readSoon = new Map<string, readonly string[]>()
let soon: ReturnType<typeof setTimeout> | undefined

function readAll(): void {
  soon = undefined
  for (const queryKey of readSoon.values()) void queries.invalidateQueries({ queryKey })
  readSoon.clear()
}

/** In a joined session the page of the plan comes by itself; one that is on its way may be older. */
async function take(page: PlanPage): Promise<void> {
  const queryKey = ['plan', page.plan.id]
  const before = queries.getQueryData<PlanPage>(queryKey)
  if (!before || before.version > page.version || before.draftsVersion > page.draftsVersion) return
  void queries.cancelQueries({ queryKey, exact: true })
  queries.setQueryData(queryKey, page)
}

/** Whether the page of a plan is here already as this version. */
const isHere = (plan: string, version: number): boolean =>
  (queries.getQueryData<PlanPage>(['plan', plan])?.version ?? -1) >= version

/**
 * One open connection per browser: the tab that holds the lock listens to the server and tells the others. Returns the function
 * that stops it.
 */
export function listenToServer(): () => void {
  const others = new BroadcastChannel(CHANNEL)
  others.addEventListener('message', (event: MessageEvent<Said>) => hear(event.data))
  const stopped = new AbortController()
  void lead(others, stopped.signal)
  const poll = setInterval(() => {
    if (document.visibilityState === 'visible') void queries.invalidateQueries({ queryKey: ['plan'] })
  }, POLL_MS)
  return () => {
    stopped.abort()
    clearInterval(poll)
    others.close()
  }
}

async function lead(others: BroadcastChannel, stopped: AbortSignal): Promise<void> {
  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      const source = new EventSource('/api/live')
      let opened = false
      const tell = (said: Said): void => {
        hear(said)
        // A whole page takes a while to be copied: this tab is drawn first.
        setTimeout(() => void (stopped.aborted || others.postMessage(said)))
      }
      source.addEventListener('wake', (event: MessageEvent<string>) => tell(JSON.parse(event.data) as Wake))
      source.addEventListener('plan', (event: MessageEvent<string>) =>
        tell({ page: JSON.parse(event.data) as PlanPage }),
      )
      source.addEventListener('joined', (event: MessageEvent<string>) =>
        tell({ joined: JSON.parse(event.data) as JoinedPage }),
      )
      source.addEventListener('anything', () => tell('anything'))
      source.addEventListener('ended', () => tell('ended'))
      source.addEventListener('error', () => doubts.set(doubts.get() + 1))
      source.addEventListener('open', () => {
        // Open again after a break: what happened in between was not heard.
        if (opened) tell('anything')
        opened = true
      })
      stopped.addEventListener('abort', () => {
        source.close()
        resolve()
      })
    })
  if (!('locks' in navigator)) return listen()
  await navigator.locks.request(CHANNEL, { signal: stopped }, listen).catch(() => {})
}
