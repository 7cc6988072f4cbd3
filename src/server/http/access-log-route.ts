import type { Hono } from 'hono'
import { latestAccess } from '#server/access-log/latest.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { rolesIn } from '#server/http/authority.ts'
import { type AccessPage, ID } from '#server/http/contract.ts'
import { authorities, type Env, looked, practiceOf, type Site } from '#server/http/here.ts'

/** GET /api/access-log?client= — who looked: for the client about themselves, for administrators about everybody. Never what. */
export function accessLogRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/access-log', async (c) => {
    const practice = practiceOf(c)
    const principal = c.get('principal')
    if (!practice || principal.kind === 'room') return refuseWith(c, { code: 'unknown' })
    const clientId = c.req.query('client')
    if (clientId !== undefined && !ID.test(clientId)) return refuseWith(c, { code: 'unknown' })
    const roles = rolesIn(principal, practice)
    const found = clientId === undefined ? [] : await authorities(site, principal, practice, clientId)
    const asClient = found.find((one) => one.capacity === 'client')
    if (asClient) {
      looked(site, practice, asClient, clientId, 'access-log')
      return tell(c, await accessPage(site, practice, clientId, false))
    }
    if (!roles.includes('administrator'))
      return refuseWith(c, { code: roles.length > 0 && clientId === undefined ? 'not-allowed' : 'unknown' })
    const known = clientId !== undefined && (await site.directory.entry(practice, clientId)) ? clientId : undefined
    looked(site, practice, { person: principal.personId, capacity: 'administrator' }, known, 'access-log')
    return tell(c, await accessPage(site, practice, clientId, true))
  })
}

/** The latest entries with names. Administrators see which client was looked at by name, never what. */
async function accessPage(
  site: Site,
  practice: string,
  clientId: string | undefined,
  withClients: boolean,
): Promise<AccessPage> {
  await site.accessLog.flush()
  const entries = await latestAccess(site.pool, practice, clientId)
  const members = (await site.practices.of(practice)).members
  const clients = await site.directory.namesOf(
    practice,
    entries.flatMap((one) => one.clientId ?? []),
  )
  return {
    entries: entries.map((one) => ({
      at: one.at,
      name:
        members[one.person]?.name ?? (one.capacity === 'client' ? clients.get(one.clientId ?? '') : undefined) ?? '',
      capacity: one.capacity,
      act: one.part ? `${one.act}:${one.part}` : one.act,
      clientName: withClients && one.clientId ? (clients.get(one.clientId) ?? null) : null,
    })),
  }
}
