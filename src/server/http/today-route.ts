import type { Hono } from 'hono'
import { noCheckIns } from '#domain/check-in/state.ts'
import { versionWaiting } from '#domain/plan/version-standing.ts'
import { nextSession, nextStep, waitsFor } from '#domain/plan/waiting.ts'
import type { Plan } from '#domain/plan/state.ts'
import { reviewDue } from '#domain/plan/review/due.ts'
import { agendaFor } from '#domain/plan/talk/agenda-for.ts'
import { viewFor } from '#domain/plan/view.ts'
import { clientsObjecting } from '#server/care-team/hand-over-rows.ts'
import { reportedOf } from '#server/check-in/agenda.ts'
import { type PracticeMeasures, practiceMeasures } from '#server/check-in/practice-measures.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { TodayPage, TodayRow } from '#server/http/contract.ts'
import { type Env, looked, memberHere, type Site, today } from '#server/http/here.ts'
import { type LongestWait, longestWait } from '#server/http/longest-wait.ts'
import { namesFound } from '#server/http/names-found.ts'
import { changesFor, type OptionsHere, optionsHere } from '#server/options/options-here.ts'
import { type Caseload, caseload, caseloadIds, type CaseloadRow } from '#server/read-models/today.ts'

const PAGE = 30
const MOST_FOUND = 500
const FURTHEST = 1_000_000

/** What a row says that only the plan's words know; kept until the plan moves on. */
type Told = {
  readonly version: number
  /** Versions of the client's check-ins, of the practice's library and options, the day and who reads: what the agenda also follows from. */
  readonly around: string
  readonly agenda: number
  readonly lastStep: string | null
  readonly sessionOpen: boolean
  readonly leftOpen: string | null
  readonly reviewDue: string | null
  readonly toCoSign: string | null
  readonly longest: LongestWait
}

/** GET /api/today?q=&after=&as= — the therapist's home; for a supervisor, the caseload they supervise. */
export function todayRoute(app: Hono<Env>, site: Site): void {
  const kept = new Map<string, Told>()
  app.get('/api/today', async (c) => {
    const member = memberHere(c)
    if (!member) return refuseWith(c, { code: 'unknown' })
    const { practice, roles, person: principal } = member
    if (c.req.query('as') === 'assistant' && roles.includes('assistant')) {
      const query = (c.req.query('q') ?? '').trim()
      if (query.length > 200) return refuseWith(c, { code: 'too-long', field: 'q' })
      looked(site, practice, { person: principal.personId, capacity: 'assistant' }, undefined, 'today')
      return tell(c, await namesFound(site, practice, query))
    }
    const as = c.req.query('as') === 'supervisor' || !roles.includes('therapist') ? 'supervisor' : 'therapist'
    if (!roles.includes(as)) return refuseWith(c, { code: 'not-allowed' })
    const after = Number(c.req.query('after') ?? 0)
    if (!Number.isInteger(after) || after < 0 || after > FURTHEST)
      return refuseWith(c, { code: 'invalid', field: 'after' })
    const query = (c.req.query('q') ?? '').trim()
    if (query.length > 200) return refuseWith(c, { code: 'too-long', field: 'q' })
    const only = query ? await foundByName(site, practice, principal.personId, as, query) : undefined
    const found =
      only?.length === 0
        ? { rows: [], total: 0 }
        : await caseload(site.pool, { practiceId: practice, person: principal.personId, as, after, limit: PAGE, only })
    const names = await site.directory.namesOf(
      practice,
      found.rows.map((row) => row.client_id),
    )
    const [measures, options, day, { reviewEvery }, objecting] = await Promise.all([
      practiceMeasures(site.handler, practice),
      optionsHere(site.handler, practice),
      today(site, practice),
      site.practices.of(practice),
      clientsObjecting(site.pool, practice),
    ])
    const here: Around = { practice, as, measures, options, day, reviewEvery }
    const told = await Promise.all(found.rows.map((row) => tellOf(site, kept, here, row)))
    const rows = found.rows.map((row, n): TodayRow => {
      const one = told[n]
      return {
        client: row.client_id,
        plan: row.plan_id,
        ended: row.stage === 'closed',
        name: names.get(row.client_id) ?? '',
        nextSession: row.next_session,
        nextSessionAt: row.next_session_at,
        sessionOpen: one?.sessionOpen ?? false,
        waitsForMe: row.waits_therapist ?? 0,
        waitsForClient: row.waits_client ?? 0,
        sessionsWaiting: one?.longest.sessions ?? 0,
        waitingLongest: one?.longest.count ?? 0,
        lastStep: one?.lastStep ?? null,
        toCoSign: one?.toCoSign === principal.personId,
        // An objection to a hand-over stands on the agenda beside what the plan says.
        agenda: (one?.agenda ?? 0) + (one && objecting.has(row.client_id) ? 1 : 0),
        reviewDue: one?.reviewDue ?? null,
        leftOpen: one?.leftOpen ?? null,
        version: row.version ?? 0,
      }
    })
    looked(site, practice, { person: principal.personId, capacity: as }, undefined, 'today')
    const next = after + rows.length < found.total ? String(after + rows.length) : null
    const page: TodayPage = { rows, total: found.total, next, today: day }
    return tell(c, page)
  })
}

/** The clients of this caseload whose name fits: searched among their own, so that a common name in a large practice hides nobody. */
async function foundByName(
  site: Site,
  practice: string,
  person: string,
  as: Caseload,
  query: string,
): Promise<string[]> {
  const mine = new Set(await caseloadIds(site.pool, practice, person, as))
  const fits = (id: string): boolean => mine.has(id)
  const found = await site.directory.search(practice, query, { kind: 'client', limit: MOST_FOUND, fits })
  return found.map((one) => one.id)
}

const MOST_KEPT = 20_000

/** What every row of one answer has in common. */
type Around = {
  readonly practice: string
  readonly as: Caseload
  readonly measures: PracticeMeasures
  readonly options: OptionsHere
  readonly day: string
  readonly reviewEvery?: number | undefined
}

async function tellOf(site: Site, kept: Map<string, Told>, here: Around, row: CaseloadRow): Promise<Told | null> {
  if (row.plan_id === null) return null
  const { practice, as, measures, options, day } = here
  const key = `${practice} ${row.plan_id} ${as}`
  const known = kept.get(key)
  const around = `${row.check_ins} ${measures.version} ${options.version} ${here.reviewEvery ?? ''} ${day}`
  if (known && known.version === row.version && known.around === around) return known
  const standing = await site.handler.read('plan', practice, `plan/${row.plan_id}`)
  if (!standing) return null
  const said = row.check_ins ? await site.handler.read('checkins', practice, `checkins/${row.client_id}`) : undefined
  if (kept.size > MOST_KEPT) kept.clear()
  const plan = viewFor({ capacity: as, parts: 'all', today: day }, standing.state)
  const reported = reportedOf(as, plan, said?.state ?? noCheckIns, measures, day)
  const agenda = agendaFor(plan, {
    today: day,
    changes: changesFor(plan, options.changes),
    reported,
    reviewEvery: here.reviewEvery,
  }).length
  const told: Told = { version: standing.version, around, agenda, ...toldBy(plan, day, here.reviewEvery) }
  kept.set(key, told)
  return told
}

function toldBy(plan: Plan, day: string, every: number | undefined): Omit<Told, 'version' | 'around' | 'agenda'> {
  const step = nextStep(plan, 'client') ?? nextStep(plan, 'therapist')
  const line = step ? plan.lines[step] : undefined
  const waiting = versionWaiting(plan) ?? plan.versions.at(-1)
  const signedByTherapist = waiting?.signatures.some((one) => one.as === 'therapist') ?? false
  const review = reviewDue(plan, every)
  const open = plan.sessions.find((one) => one.state === 'open')
  const coSigned = waiting?.signatures.some((one) => one.as === 'supervisor') ?? false
  return {
    lastStep: line ? String(line.words['action'] ?? '') : null,
    sessionOpen: open !== undefined,
    leftOpen: open && open.on < day ? open.on : null,
    reviewDue: review && review <= (nextSession(plan) ?? day) ? review : null,
    toCoSign: signedByTherapist && !coSigned ? plan.coSigner : null,
    longest: longestWait(waitsFor(plan, 'therapist')),
  }
}
