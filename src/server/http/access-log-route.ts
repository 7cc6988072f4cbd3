import type { Hono } from 'hono'
import { latestAccess } from '#server/access-log/latest.ts'
import { saidOf } from '#server/access-log/said-of-entries.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { rolesIn } from '#server/http/authority.ts'
import { type AccessPage, ID } from '#server/http/contract.ts'
import { authorities, type Env, looked, practiceOf, type Site } from '#server/http/here.ts'

/** GET /api/access-log?client=&before= — who looked: for the client about themselves, for administrators about everybody. Never what. */
export function accessLogRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/access-log', async (c) => {
    const practice = practiceOf(c)
    const principal = c.get('principal')
    if (!practice || principal.kind === 'room') return refuseWith(c, { code: 'unknown' })
    const clientId = c.req.query('client')
    if (clientId !== undefined && !ID.test(clientId)) return refuseWith(c, { code: 'unknown' })
    const asked = Number(c.req.query('before'))
    const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
    const roles = rolesIn(principal, practice)
    const found = clientId === undefined ? [] : await authorities(site, principal, practice, clientId)
    const asClient = found.find((one) => one.capacity === 'client')
    if (asClient) {
      looked(site, practice, asClient, clientId, 'access-log')
      return tell(c, await accessPage(site, practice, clientId, { withClients: false, before }))
    }
    if (!roles.includes('administrator'))
      return refuseWith(c, { code: roles.length > 0 && clientId === undefined ? 'not-allowed' : 'unknown' })
    const known = clientId !== undefined && (await site.directory.entry(practice, clientId)) ? clientId : undefined
    looked(site, practice, { person: principal.personId, capacity: 'administrator' }, known, 'access-log')
    return tell(c, await accessPage(site, practice, clientId, { withClients: true, before }))
  })
}

/** The latest entries with names and reasons. Administrators see which client was looked at by name, never what. */
async function accessPage(
  site: Site,
  practiceId: string,
  clientId: string | undefined,
  asked: { readonly withClients: boolean; readonly before: number | undefined },
): Promise<AccessPage> {
  await site.accessLog.flush()
  const { entries, next } = await latestAccess(site.pool, practiceId, clientId, asked.before)
  const practice = await site.practices.of(practiceId)
  const ids = [...new Set(entries.flatMap((one) => one.clientId ?? []))]
  const records = await Promise.all(ids.map((id) => site.handler.read('client', practiceId, `client/${id}`)))
  const clients = new Map(records.flatMap((one) => (one ? [[one.state.id, one.state] as const] : [])))
  return {
    entries: entries.map((one) => {
      const client = clients.get(one.clientId ?? '')
      return {
        at: one.at,
        act: one.act,
        part: one.part ?? null,
        clientName: asked.withClients ? (client?.name ?? null) : null,
        ...saidOf(one, practice, client),
      }
    }),
    next,
  }
}
