import type { Hono } from 'hono'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { CodesPage } from '#server/http/contract.ts'
import { type Env, memberHere, type Site, today } from '#server/http/here.ts'
import { searchCodes } from '#server/read-models/codes.ts'

/** GET /api/codes?q= — ICD-10-CM codes valid today, for therapists. */
export function codesRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/codes', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    const { practice, roles } = here
    if (!roles.includes('therapist')) return refuseWith(c, { code: 'not-allowed' })
    const query = (c.req.query('q') ?? '').trim()
    if (query.length > 100) return refuseWith(c, { code: 'too-long', field: 'q' })
    const page: CodesPage = await searchCodes(site.pool, practice, query, await today(site, practice))
    return tell(c, page)
  })
}
