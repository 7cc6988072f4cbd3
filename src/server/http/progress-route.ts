import type { Hono } from 'hono'
import { type Basis, basisOf } from '#domain/check-in/basis.ts'
import { MAY_READ_CHECK_INS } from '#domain/check-in/permission.ts'
import { type Progress, progressFor } from '#domain/check-in/progress.ts'
import { type CheckIns, noCheckIns } from '#domain/check-in/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import { courseBand } from '#server/check-in/course-band.ts'
import { keptPages } from '#server/check-in/kept-pages.ts'
import { type PracticeMeasures, practiceMeasures } from '#server/check-in/practice-measures.ts'
import { refuseWith } from '#server/http/answer.ts'
import type { CourseBand, ProgressPage } from '#server/http/check-in-contract.ts'
import { type Env, looked, type Site } from '#server/http/here.ts'
import { find, type Found, peopleOf } from '#server/http/plan-routes.ts'

/** What is the same for everybody who reads in this capacity, until somebody says or changes something. */
type Shared = Pick<ProgressPage, 'progress' | 'measures' | 'rules' | 'courses'>

/** GET /api/plans/:plan/progress: what both look at to see whether it helps, as this reader may see it; `earlier=1`: all of it. */
export function progressRoute(app: Hono<Env>, site: Site): void {
  const pages = keptPages()
  app.get('/api/plans/:plan/progress', async (c) => {
    const found = c.get('principal').kind === 'person' ? await find(c, site) : null
    if (!found || !MAY_READ_CHECK_INS[found.authority.capacity]) return refuseWith(c, { code: 'unknown' })
    const { practice, authority, plan, client, today } = found
    const [standing, measures, people] = await Promise.all([
      site.handler.read('checkins', practice, `checkins/${client.id}`),
      practiceMeasures(site.handler, practice),
      peopleOf(site, practice, client),
    ])
    const told = c.req.query('earlier') === '1' ? 'all' : 'latest'
    const version = standing?.version ?? 0
    looked(site, practice, authority, client.id, 'progress')
    const shared = pages.of(
      `${practice} ${plan.id} ${authority.capacity} ${told}`,
      `${version} ${found.version} ${measures.version} ${today}`,
      () => JSON.stringify(sharedOf(found, standing?.state ?? { ...noCheckIns, client: client.id }, measures, told)),
    )
    const own: Omit<ProgressPage, keyof Shared> = {
      practice,
      capacity: authority.capacity,
      plan: plan.id,
      client: { id: client.id, name: client.name },
      people,
      version,
      today,
    }
    // Years of answers are put into JSON once, not with every look.
    const page = `${JSON.stringify(own).slice(0, -1)},${shared.slice(1)}`
    return c.body(page, 200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  })
}

function sharedOf(
  { authority, plan, today }: Found,
  checkIns: CheckIns,
  { settings, known }: PracticeMeasures,
  told: 'latest' | 'all',
): Shared {
  const { capacity, parts } = authority
  const basis = basisOf(viewFor({ capacity, parts, today }, plan))
  const progress = progressFor(capacity, checkIns, basis, known, settings.rules, told)
  const used = new Set([
    ...progress.series.flatMap(({ of, about }) => (of === 'measure' ? [about] : [])),
    ...basis.objectives.flatMap(({ measure }) => measure ?? []),
  ])
  return {
    progress,
    measures: Object.values(known).filter(({ id }) => used.has(id)),
    rules: settings.rules,
    // A client reads no comparison with other people.
    courses: capacity === 'client' ? [] : bandsOf(progress, basis, settings.courses, today),
  }
}

function bandsOf(
  { series }: Progress,
  { held }: Basis,
  courses: PracticeMeasures['settings']['courses'],
  today: string,
): CourseBand[] {
  return series.flatMap((one) => {
    const adopted = one.of === 'measure' && Object.hasOwn(courses, one.about) ? courses[one.about] : undefined
    const band = adopted?.shown ? courseBand(one.about, adopted, one, held, today) : null
    return band ?? []
  })
}
