import type { Hono } from 'hono'
import { refuseWith, tell } from '#server/http/answer.ts'
import { printedRequest } from '#server/http/contract.ts'
import { type Env, looked, type Site } from '#server/http/here.ts'
import { find } from '#server/http/plan-routes.ts'
import { readBody } from '#server/http/read-body.ts'

/**
 * POST /api/plans/:plan/printed: somebody prints, and says in one word what for. A client's own print asks for no reason. Nothing is
 * kept of what was printed but the kind of page.
 */
export function printedRoute(app: Hono<Env>, site: Site): void {
  app.post('/api/plans/:plan/printed', async (c) => {
    const read = await readBody(c, printedRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, what, purpose } = read.body
    const found = await find(c, site, practice)
    if (!found || found.authority.capacity === 'supporter') return refuseWith(c, { code: 'unknown' })
    const { authority, plan } = found
    const own = authority.capacity === 'client'
    if (!own && purpose === undefined) return refuseWith(c, { code: 'reason-needed', field: 'purpose' })
    looked(site, practice, authority, plan.client, own ? what : `${what}:${purpose}`, 'printed')
    return tell(c, { done: true })
  })
}
