import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Wake as WakeMessage } from '#server/http/contract.ts'
import { type Env, type Site, today } from '#server/http/here.ts'
import { openEars } from '#server/http/ears.ts'
import { pagesOf, readForJoined } from '#server/http/joined-pages.ts'
import { seesStream } from '#server/http/sees-stream.ts'
import type { JoinedMoved } from '#server/joined/joined.ts'
import { joinedFor } from '#server/joined/joined-for.ts'
import type { Heard, Moved } from '#server/live/wake.ts'
import type { Near, Principal } from '#server/sign-in/principal-shape.ts'

const BEAT_MS = 15_000
/** The least time between two messages to one browser: what moves in between goes together. The first one never waits. */
const GATHER_MS = 25
/** How long a no is remembered, so that a busy practice does not ask the database about every stream again and again. */
const NO_FOR_MS = 5_000

/**
 * GET /api/live: tells this browser which streams moved that its person may see, and to those in a joined session where the others
 * are. Who may see is asked anew at each delivery; a session that has ended ends the connection.
 */
export function liveRoute(app: Hono<Env>, site: Site): void {
  const ears = openEars(site)
  app.get('/api/live', (c) => {
    const headers = c.req.raw.headers
    let principal: Principal = c.get('principal')
    return streamSSE(c, async (stream) => {
      let waiting: Heard[] = []
      let joined = new Map<string, JoinedMoved>()
      let lastTold = Number.NEGATIVE_INFINITY
      let ring: () => void = () => {}
      const deaf = ears.open({
        whose: () => principal,
        heard: (heard) => {
          waiting.push(heard)
          ring()
        },
      })
      const deafToJoined = site.joined.hear((moved) => {
        if (principal.kind === 'room' || moved.person === principal.personId) return
        const { personId } = principal
        if (!site.joined.of(moved.practiceId, moved.planId).some((one) => one.person === personId)) return
        joined.set(`${moved.practiceId} ${moved.planId}`, moved)
        ring()
      })
      stream.onAbort(() => {
        deaf()
        deafToJoined()
        ring()
      })
      const refused: Refused = new Map()
      try {
        await stream.writeSSE({ event: 'open', data: '{}' })
        while (!stream.aborted) {
          if (waiting.length + joined.size === 0) await orAfter(BEAT_MS, new Promise<void>((go) => (ring = go)))
          if (stream.aborted) break
          // What they did themselves is before them already: everybody else comes first.
          const own = joined.size === 0 && waiting.every((one) => one !== 'anything' && isBy(principal, one))
          const rest = own ? GATHER_MS : lastTold + GATHER_MS - performance.now()
          if (rest > 0 && waiting.length + joined.size > 0) await pause(rest)
          if (stream.aborted) break
          const [heard, places] = [waiting, [...joined.values()]]
          waiting = []
          joined = new Map()
          lastTold = performance.now()
          const reading = readForJoined(site, principal, heard)
          const now = await site.signIn.principalOf(headers, await nearOf(site, heard))
          if (!now || (now.kind === 'person' && now.needsSecondFactor))
            return await stream.writeSSE({ event: 'ended', data: '{}' })
          principal = now
          const message = await forReader(site, principal, heard, refused)
          for (const page of await pagesOf(site, principal, reading, message))
            await stream.writeSSE({ event: 'plan', data: JSON.stringify(page) })
          if (message === 'anything') await stream.writeSSE({ event: 'anything', data: '{}' })
          else if (message) await stream.writeSSE({ event: 'wake', data: JSON.stringify(message) })
          else if (heard.length + places.length === 0) await stream.writeSSE({ event: 'beat', data: '{}' })
          for (const { practiceId, planId } of places) {
            const page = await joinedFor(site, principal, practiceId, planId)
            if (page) await stream.writeSSE({ event: 'joined', data: JSON.stringify(page) })
          }
        }
      } finally {
        deaf()
        deafToJoined()
      }
    })
  })
}

/** Until when, by `Date.now()`, a stream counts as not theirs. */
type Refused = Map<string, number>

const isBy = (principal: Principal, { by }: Moved): boolean => principal.kind === 'person' && principal.personId === by

const pause = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms))

/** The client of the first plan that moved: how this reader stands to them comes with who they are, in one round trip. */
async function nearOf(site: Site, heard: readonly Heard[]): Promise<Near | undefined> {
  const moved = heard.find((one) => one !== 'anything' && one.topic.startsWith('plan/'))
  const plan = moved === undefined || moved === 'anything' ? undefined : site.planClients.lastSeen(moved.topic.slice(5))
  return plan && { ...plan, today: await today(site, plan.practiceId) }
}

async function orAfter(ms: number, rung: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const beat = new Promise<void>((go) => (timer = setTimeout(go, ms).unref()))
  await Promise.race([rung, beat])
  clearTimeout(timer)
}

async function forReader(
  site: Site,
  principal: Principal,
  heard: readonly Heard[],
  refused: Refused,
): Promise<WakeMessage | 'anything' | null> {
  if (heard.length === 0) refused.clear()
  if (heard.includes('anything')) return 'anything'
  const streams: Record<string, number> = {}
  for (const moved of heard as readonly Moved[]) {
    // Teams, grants and roles have changed: whoever was refused is asked about again.
    if (moved.topic === 'practice' || moved.topic.startsWith('client/')) refused.clear()
    const name = `${moved.practiceId} ${moved.topic}`
    if ((refused.get(name) ?? 0) > Date.now()) continue
    if (await seesStream(site, principal, moved)) streams[moved.topic] = moved.version
    else refused.set(name, Date.now() + NO_FOR_MS)
  }
  return Object.keys(streams).length > 0 ? { streams } : null
}
