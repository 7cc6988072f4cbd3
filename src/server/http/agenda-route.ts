import type { Context, Hono } from 'hono'
import { noCheckIns } from '#domain/check-in/state.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { viewFor } from '#domain/plan/view.ts'
import { objectionTold } from '#server/care-team/objection-told.ts'
import { reportedOf } from '#server/check-in/agenda.ts'
import { keptPages } from '#server/check-in/kept-pages.ts'
import { practiceMeasures } from '#server/check-in/practice-measures.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { AgendaCount, AgendaPage } from '#server/http/check-in-contract.ts'
import { type Env, looked, type Site } from '#server/http/here.ts'
import { find, type Found } from '#server/http/plan-routes.ts'
import { changesFor, optionsHere } from '#server/options/options-here.ts'

type Told = AgendaPage & AgendaCount

/** What is to be talked about next time, beside what the plan itself tells; and how many things there are in all. */
export function agendaRoute(app: Hono<Env>, site: Site): void {
  const kept = keptPages()

  /** The plan's conversation is between the two and whoever reads the whole plan: a supporter hears that there is none. */
  async function toldOf(c: Context<Env>): Promise<{ readonly found: Found; readonly told: Told } | null> {
    const found = await find(c, site)
    if (!found || found.authority.capacity === 'supporter') return null
    const { practice, authority, plan, client, today } = found
    const { capacity, parts } = authority
    // A screen handed over in the room shows the plan; what was said at home is not opened on it.
    const readsCheckIns = c.get('principal').kind === 'person'
    const [checkIns, measures, options, { reviewEvery, members }] = await Promise.all([
      readsCheckIns ? site.handler.read('checkins', practice, `checkins/${client.id}`) : undefined,
      practiceMeasures(site.handler, practice),
      optionsHere(site.handler, practice),
      site.practices.of(practice),
    ])
    const objection = readsCheckIns ? objectionTold(capacity, client, (one) => members[one]?.name ?? '') : []
    const text = kept.of(
      `${practice} ${plan.id} ${capacity} ${readsCheckIns}`,
      `${checkIns?.version ?? 0} ${found.version} ${measures.version} ${options.version} ${reviewEvery ?? ''} ${today} ${JSON.stringify(objection)}`,
      () => {
        const seen = viewFor({ capacity, parts, today }, plan)
        const said = reportedOf(capacity, seen, checkIns?.state ?? noCheckIns, measures, today)
        const reported = [...objection, ...said]
        const changes = changesFor(seen, options.changes)
        const told: Told = { reported, count: agendaFor(seen, { today, changes, reported, reviewEvery }).length }
        return JSON.stringify(told)
      },
    )
    return { found, told: JSON.parse(text) as Told }
  }

  app.get('/api/plans/:plan/agenda', async (c) => {
    const answer = await toldOf(c)
    if (!answer) return refuseWith(c, { code: 'unknown' })
    const { found, told } = answer
    looked(site, found.practice, found.authority, found.plan.client, 'agenda')
    const page: AgendaPage = { reported: told.reported }
    return tell(c, page)
  })

  app.get('/api/plans/:plan/agenda/count', async (c) => {
    const answer = await toldOf(c)
    if (!answer) return refuseWith(c, { code: 'unknown' })
    const page: AgendaCount = { count: answer.told.count }
    return tell(c, page)
  })
}
