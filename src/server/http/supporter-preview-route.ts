import type { Hono } from 'hono'
import { type Section, SECTIONS } from '#domain/practice/parts.ts'
import { supporterAt } from '#domain/practice/supporter.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { authorities, type Env, looked, practiceOf, type Site, today } from '#server/http/here.ts'
import type { SupporterPreview } from '#server/http/contract.ts'
import { seenBy, seenOf } from '#server/supporters/supporter-preview.ts'

/** The client sees the page as somebody they let read along sees it. It is the client who looked, and nobody else. */
export function supporterPreviewRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/clients/:client/supporter-preview', async (c) => {
    const practice = practiceOf(c)
    const principal = c.get('principal')
    const clientId = c.req.param('client')
    if (!practice) return refuseWith(c, { code: 'unknown' })
    const client = (await site.handler.read('client', practice, `client/${clientId}`))?.state
    if (!client) return refuseWith(c, { code: 'unknown' })
    const found = await authorities(site, principal, practice, clientId)
    const authority = found.find(({ capacity }) => capacity === 'client')
    if (!authority || principal.kind === 'room')
      return refuseWith(c, { code: found.length > 0 ? 'not-allowed' : 'unknown' })
    const day = await today(site, practice)
    const id = c.req.query('supporter')
    const one = id === undefined ? undefined : supporterAt(client, id)
    if (id !== undefined && !one) return refuseWith(c, { code: 'unknown', about: id })
    const parts = partsIn(c.req.query('parts'))
    if (!one && parts.length === 0) return refuseWith(c, { code: 'invalid', field: 'parts' })
    const sees = one ? await seenBy(site, practice, client, one, day) : await seenOf(site, practice, client, parts, day)
    if (sees) looked(site, practice, authority, clientId, 'plan')
    const answer: SupporterPreview = { name: one?.name ?? null, joined: one?.person !== undefined, sees }
    return tell(c, answer)
  })
}

/** The parts that are named, in the order of the page; none where one of them is no part. */
function partsIn(asked = ''): Section[] {
  const named = asked.split(',')
  const known = SECTIONS.filter((part) => named.includes(part))
  return named.every((part) => (SECTIONS as readonly string[]).includes(part)) ? known : []
}
