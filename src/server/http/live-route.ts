import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Wake as WakeMessage } from '#server/http/contract.ts'
import { authorities, type Env, type Site } from '#server/http/here.ts'
import { rolesIn } from '#server/http/authority.ts'
import type { Heard, Moved } from '#server/live/wake.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

const BEAT_MS = 15_000
const GATHER_MS = 25
const NO_FOR_MS = 5_000

/**
 * GET /api/live: tells this browser which streams moved that its person may see. Who may see is asked anew at each delivery; a
 * session that has ended ends the connection.
 */
export function liveRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/live', (c) => {
    const headers = c.req.raw.headers
    return streamSSE(c, async (stream) => {
      let waiting: Heard[] = []
      let ring: () => void = () => {}
      const deaf = site.wake.hear((heard) => {
        waiting.push(heard)
        ring()
      })
      stream.onAbort(() => {
        deaf()
        ring()
      })
      const refused = new Map<string, number>()
      await stream.writeSSE({ event: 'open', data: '{}' })
      try {
        while (!stream.aborted) {
          if (waiting.length === 0) await Promise.race([new Promise<void>((go) => (ring = go)), beat()])
          if (stream.aborted) break
          if (waiting.length > 0) await new Promise((go) => setTimeout(go, GATHER_MS))
          const heard = waiting
          waiting = []
          const principal = await site.signIn.principalOf(headers)
          if (!principal) return await stream.writeSSE({ event: 'ended', data: '{}' })
          const message = await forReader(site, principal, heard, refused)
          if (message === 'anything') await stream.writeSSE({ event: 'anything', data: '{}' })
          else if (message) await stream.writeSSE({ event: 'wake', data: JSON.stringify(message) })
          else await stream.writeSSE({ event: 'beat', data: '{}' })
        }
      } finally {
        deaf()
      }
    })
  })
}

const beat = (): Promise<void> => new Promise((go) => setTimeout(go, BEAT_MS).unref())

async function forReader(
  site: Site,
  principal: Principal,
  heard: readonly Heard[],
  refused: Map<string, number>,
): Promise<WakeMessage | 'anything' | null> {
  if (heard.includes('anything')) return 'anything'
  const streams: Record<string, number> = {}
  for (const moved of heard as readonly Moved[])
    if (await maySee(site, principal, moved, refused)) streams[moved.topic] = moved.version
  return Object.keys(streams).length > 0 ? { streams } : null
}

async function maySee(
  site: Site,
  principal: Principal,
  { practiceId, topic }: Moved,
  refused: Map<string, number>,
): Promise<boolean> {
  const mine =
    principal.kind === 'room'
      ? [principal.practiceId]
      : [...principal.memberships, ...principal.clients].map((one) => one.practiceId)
  if (!mine.includes(practiceId)) return false
  if (topic === 'practice') return rolesIn(principal, practiceId).length > 0
  const key = `${practiceId} ${topic}`
  if ((refused.get(key) ?? 0) > Date.now()) return false
  const seen = await seesStream(site, principal, practiceId, topic)
  if (!seen) refused.set(key, Date.now() + NO_FOR_MS)
  return seen
}

async function seesStream(site: Site, principal: Principal, practiceId: string, topic: string): Promise<boolean> {
  const [kind, id = '', author] = topic.split('/')
  const person = principal.kind === 'room' ? principal.clientId : principal.personId
  if (kind === 'drafts') return author === person
  if (kind === 'client') return (await authorities(site, principal, practiceId, id)).length > 0
  if (kind !== 'plan') return false
  if (principal.kind === 'room' && principal.planId !== id) return false
  const standing = await site.handler.read('plan', practiceId, topic)
  if (!standing?.clientId) return false
  return (await authorities(site, principal, practiceId, standing.clientId)).some((one) => one.capacity !== 'assistant')
}
