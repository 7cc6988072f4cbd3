import type { Hono } from 'hono'
import { alertsFor } from '#server/alerts/my-alerts.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { AlertsPage } from '#server/http/check-in-contract.ts'
import { type Env, looked, memberHere, type Site } from '#server/http/here.ts'

const MOST_KEPT = 100_000

/** GET /api/alerts: answers about risk that are the asker's to look at; for a member who sees nothing clinical there are none. */
export function alertsRoute(app: Hono<Env>, site: Site): void {
  // It is asked again every few seconds: a line in the access log says that somebody saw an answer for the first time.
  const seen = new Set<string>()
  app.get('/api/alerts', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    const { practice, person, roles } = here
    const alerts = await alertsFor(site, practice, person.personId, roles)
    for (const { risk, client, as } of alerts) {
      const name = `${person.sessionId} ${risk}`
      if (seen.has(name)) continue
      if (seen.size >= MOST_KEPT) seen.clear()
      seen.add(name)
      const capacity = as === 'cover' ? (roles.includes('therapist') ? 'therapist' : 'supervisor') : as
      looked(site, practice, { person: person.personId, capacity }, client, 'alerts')
    }
    const page: AlertsPage = { alerts }
    return tell(c, page)
  })
}
