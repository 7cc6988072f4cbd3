import type { Hono } from 'hono'
import { type Schedule, USUAL_SCHEDULE } from '#domain/check-in/schedule.ts'
import { checkInsFor } from '#domain/check-in/view.ts'
import { measuresFor } from '#domain/measure/measures-for.ts'
import { basisForClient, situationOf } from '#server/check-in/situation.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import { authorities, type Env, looked, practiceOf, type Site } from '#server/http/here.ts'

/** What somebody who reads nothing of the plan is told of how a client is asked. */
const UNTOLD: Schedule = { goals: null, together: null, steps: false, measures: [], remind: false }

/** GET /api/clients/:client/check-ins: how a client is asked, and which links are out. */
export function checkInSettingsRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/clients/:client/check-ins', async (c) => {
    const practiceId = practiceOf(c)
    const client = c.req.param('client')
    const principal = c.get('principal')
    if (!practiceId || principal.kind === 'room') return refuseWith(c, { code: 'unknown' })
    const found = await authorities(site, principal, practiceId, client)
    const asked = c.req.query('as')
    const authority = found.find(
      ({ capacity }) =>
        capacity !== 'supporter' &&
        capacity !== 'emergency' &&
        capacity !== 'custodian' &&
        (!asked || capacity === asked),
    )
    const situation = authority && (await situationOf(site, practiceId, client))
    if (!authority || !situation) return refuseWith(c, { code: 'unknown' })
    looked(site, practiceId, authority, client, 'check-in-settings')
    const { checkIns, measures, practice, remoteRisk, version, today } = situation
    const { schedule, links } = checkInsFor(authority.capacity, checkIns)
    const reads = authority.capacity !== 'assistant'
    const page: CheckInSettingsPage = {
      client,
      schedule: reads ? (schedule ?? USUAL_SCHEDULE) : UNTOLD,
      chosen: schedule !== null,
      links,
      library: measures.asked,
      fitting: reads ? measuresFor(basisForClient(situation).codes, measures.asked).map(({ id }) => id) : [],
      reachable: practice.reachable,
      remoteRisk,
      version,
      today,
    }
    return tell(c, page)
  })
}
