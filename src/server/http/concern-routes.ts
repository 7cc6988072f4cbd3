import type { Hono } from 'hono'
import { concernsOf } from '#server/concerns/my-clients.ts'
import { shown } from '#server/concerns/rights-for.ts'
import { sentTo } from '#server/concerns/sent-to.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { ID } from '#server/http/contract.ts'
import { type Env, memberHere, type Site } from '#server/http/here.ts'
import type { ConcernPage, ConcernsPage } from '#server/http/rights-contract.ts'

/**
 * Concerns for the person they were sent to. To everybody else, whatever they are here, there are none. Reading one leaves no line in
 * the access log, which administrators read too: only one person can, and the client chose to write to them.
 */
export function concernRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/concerns', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    const page: ConcernsPage = { clients: await concernsOf(site, here.practice, here.person.personId) }
    return tell(c, page)
  })

  app.get('/api/concerns/:client', async (c) => {
    const here = memberHere(c)
    const clientId = c.req.param('client')
    if (!here || !ID.test(clientId)) return refuseWith(c, { code: 'unknown' })
    const { practice: practiceId, person } = here
    const concerns = await sentTo(site, practiceId, clientId, person.personId)
    if (concerns.length === 0) return refuseWith(c, { code: 'unknown' })
    const [practice, names, client] = await Promise.all([
      site.practices.of(practiceId),
      site.directory.namesOf(practiceId, [clientId]),
      site.handler.read('client', practiceId, `client/${clientId}`),
    ])
    const page: ConcernPage = {
      name: names.get(clientId) ?? '',
      concerns: concerns.toReversed().map((one) => shown(one, practice, { team: client?.state.team ?? [] })),
    }
    return tell(c, page)
  })
}
