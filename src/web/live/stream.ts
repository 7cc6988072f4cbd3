import type { Wake } from '#server/http/contract.ts'
import { queries } from '#web/live/query.ts'

const CHANNEL = 'waymark.live'
/** Without server-sent events (an old proxy) the page still reads again every so often. */
const POLL_MS = 60_000

/** Which reads a changed stream makes old. */
function readsOf(stream: string): readonly (readonly string[])[] {
  const [kind = '', id = ''] = stream.split('/')
  if (kind === 'plan') return [['plan', id], ['history', id], ['versions', id], ['today']]
  if (kind === 'drafts') return [['plan', id]]
  if (kind === 'client') return [['client', id], ['today']]
  return kind === 'practice' ? [['practice'], ['me']] : []
}

function hear(wake: Wake): void {
  for (const stream of Object.keys(wake.streams))
    for (const queryKey of readsOf(stream)) void queries.invalidateQueries({ queryKey })
}

/**
 * One open connection per browser: the tab that holds the lock listens to the server and tells the others. Returns the function
 * that stops it.
 */
export function listenToServer(): () => void {
  const others = new BroadcastChannel(CHANNEL)
  others.addEventListener('message', (event: MessageEvent<Wake>) => hear(event.data))
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
      source.addEventListener('message', (event: MessageEvent<string>) => {
        const wake = JSON.parse(event.data) as Wake
        hear(wake)
        others.postMessage(wake)
      })
      stopped.addEventListener('abort', () => {
        source.close()
        resolve()
      })
    })
  if (!('locks' in navigator)) return listen()
  await navigator.locks.request(CHANNEL, { signal: stopped }, listen).catch(() => {})
}
