import type { Hono } from 'hono'
import { practiceMeasures } from '#server/check-in/practice-measures.ts'
import { mayCover, missingForRemoteRisk } from '#server/check-in/remote-risk.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { belongsTo, rolesIn } from '#server/http/authority.ts'
import type { LibraryPage } from '#server/http/check-in-contract.ts'
import { type Env, practiceOf, type Site } from '#server/http/here.ts'
import { shippedMeasures } from '#server/measures/shipped-measures.ts'

/** GET /api/library: what a practice asks with and the rules it watches by, for members and for its clients. */
export function libraryRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/library', async (c) => {
    const practiceId = practiceOf(c)
    const principal = c.get('principal')
    if (!practiceId || !belongsTo(principal, practiceId)) return refuseWith(c, { code: 'unknown' })
    const practice = await site.practices.of(practiceId)
    const { settings, known, asked, version } = await practiceMeasures(site.handler, practiceId)
    const { cover } = settings
    const member = rolesIn(principal, practiceId).length > 0
    const page: LibraryPage = {
      library: member ? known : asked,
      shipped: Object.keys(shippedMeasures()),
      settings: member ? settings : { ...settings, courses: {} },
      coverName: cover && mayCover(practice, cover.person) ? (practice.members[cover.person]?.name ?? null) : null,
      mayCover: Object.values(member ? practice.members : {})
        .filter(({ person }) => mayCover(practice, person))
        .map(({ person, name }) => ({ person, name })),
      missingForRemoteRisk: missingForRemoteRisk(site, practice, settings),
      version,
    }
    return tell(c, page)
  })
}
