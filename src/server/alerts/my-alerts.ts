import type pg from 'pg'
import type { CheckIns, Risk } from '#domain/check-in/state.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Library } from '#domain/measure/measure.ts'
import { optionsOf } from '#domain/measure/measure.ts'
import type { Client } from '#domain/practice/client.ts'
import { practiceMeasures } from '#server/check-in/practice-measures.ts'
import { coverFor } from '#server/check-in/cover-for.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { AlertsPage } from '#server/http/check-in-contract.ts'
import type { Site } from '#server/http/here.ts'

type Alert = AlertsPage['alerts'][number]
type Row = {
  readonly risk_id: EntityId
  readonly client_id: ClientId
  readonly told_at: Date | null
  readonly next_at: Date | null
  readonly shown_as: Alert['as']
}

const MOST = 200
/** For so long a therapist sees that somebody else talked with their client. */
const SHOWN_DAYS = 7
const COLUMNS = 'a.risk_id, a.client_id, a.told_at, a.next_at, a.raised_at'
/**
 * Those not talked about yet of one's own clients and of those one supervises, and for a week those that somebody else talked about
 * with one's own clients; and those open of which one was told as the cover.
 */
const MINE = `SELECT * FROM (
  SELECT ${COLUMNS}, 'therapist' AS shown_as FROM waymark.care_team t JOIN waymark.alerts a USING (practice_id, client_id)
   WHERE $3 AND t.practice_id = $1 AND t.person_id = $2 AND t.relation = 'therapist' AND t.until_day IS NULL
     AND (a.talked_at IS NULL OR a.talked_at > $5)
  UNION ALL
  SELECT DISTINCT ${COLUMNS}, 'supervisor' FROM waymark.supervision s JOIN waymark.care_team t
      ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id AND t.relation = 'therapist' AND t.until_day IS NULL
    JOIN waymark.alerts a ON a.practice_id = t.practice_id AND a.client_id = t.client_id
   WHERE $4 AND s.practice_id = $1 AND s.supervisor_id = $2 AND s.until_day IS NULL AND a.talked_at IS NULL
  UNION ALL
  SELECT ${COLUMNS}, 'cover' FROM waymark.alerts a
   WHERE ($3 OR $4) AND a.practice_id = $1 AND a.cover_person = $2 AND a.cover_told_at IS NOT NULL AND a.closed_at IS NULL
) mine ORDER BY raised_at DESC, risk_id LIMIT ${MOST}`

/**
 * Answers about risk that are this member's to look at, newest first: found by ids in the read model, told from the client's own
 * check-ins. One that is theirs in two ways is shown once, in the closest.
 */
export async function alertsFor(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  roles: readonly Capacity[],
): Promise<Alert[]> {
  const since = new Date(site.clock().getTime() - SHOWN_DAYS * 86_400_000)
  const rows = await rowsFor(site.pool, practiceId, person, roles, since)
  if (rows.length === 0) return []
  const clients = [...new Set(rows.map((row) => row.client_id))]
  const [practice, measures, names, ...streams] = await Promise.all([
    site.practices.of(practiceId),
    practiceMeasures(site.handler, practiceId),
    site.directory.namesOf(practiceId, clients),
    ...clients.map((id) => site.handler.read('checkins', practiceId, `checkins/${id}`)),
  ])
  const nameOf = (id: PersonId): string => practice.members[id]?.name ?? ''
  const alerts = rows.map(async (row): Promise<Alert[]> => {
    const state: CheckIns | undefined = streams[clients.indexOf(row.client_id)]?.state
    const risk = state?.risks.find((one) => one.id === row.risk_id)
    const checkIn = risk && state?.checkIns.find((one) => one.id === risk.checkIn)
    if (!risk || !checkIn) return []
    if (risk.acted?.talked && risk.acted.by === person) return []
    const team = (await site.handler.read('client', practiceId, `client/${row.client_id}`))?.state.team ?? []
    const cover = coverFor(practice, { team }, measures.settings)
    const waits = risk.level === 'alert' && !risk.acted && !risk.coverTold && row.next_at ? cover : null
    return [
      {
        risk: risk.id,
        client: row.client_id,
        plan: row.shown_as === 'cover' ? null : await planOf(site, practiceId, row.client_id),
        name: names.get(row.client_id) ?? '',
        ...inWords(measures.known, risk),
        level: risk.level,
        way: checkIn.way,
        on: checkIn.on,
        at: risk.at,
        as: row.shown_as,
        coverTold: risk.coverTold ? { name: nameOf(risk.coverTold.cover), at: risk.coverTold.at } : null,
        coverAt: waits ? coverAt(risk, row, waits.afterMinutes) : null,
        acted: risk.acted ? actedIn(risk.acted, nameOf) : null,
      },
    ]
  })
  return (await Promise.all(alerts)).flat()
}

async function rowsFor(
  pool: pg.Pool,
  practiceId: PracticeId,
  person: PersonId,
  roles: readonly Capacity[],
  since: Date,
): Promise<Row[]> {
  const as = [roles.includes('therapist'), roles.includes('supervisor')]
  if (!as.includes(true)) return []
  const found = await inPractice(pool, practiceId, (run) => run<Row>(MINE, [practiceId, person, ...as, since]))
  const closeness: readonly Alert['as'][] = ['therapist', 'supervisor', 'cover']
  const closest = new Map<EntityId, Row>()
  for (const row of found) {
    const other = closest.get(row.risk_id)
    if (!other || closeness.indexOf(row.shown_as) < closeness.indexOf(other.shown_as)) closest.set(row.risk_id, row)
  }
  return [...closest.values()]
}

const actedIn = ({ by, at, talked, words }: NonNullable<Risk['acted']>, nameOf: (id: PersonId) => string) => ({
  by: nameOf(by),
  at,
  talked,
  words,
})

/** When the cover is told: as it stands on the list once the team was told; before that, as it will. */
function coverAt({ at }: Risk, { told_at: toldAt, next_at: nextAt }: Row, afterMinutes: number): Instant {
  return toldAt && nextAt ? nextAt.toISOString() : new Date(Date.parse(at) + afterMinutes * 60_000).toISOString()
}

/** The measure, the question and the answer as it stood on the screen. */
function inWords(library: Library, { measure: id, item, value }: Risk): Pick<Alert, 'measure' | 'question' | 'answer'> {
  const measure = Object.hasOwn(library, id) ? library[id] : undefined
  if (!measure) return { measure: id, question: '', answer: String(value) }
  const answer = optionsOf(measure, item).find((one) => one.value === value)?.label ?? String(value)
  return { measure: measure.short, question: measure.items[item - 1]?.text ?? '', answer }
}

/** The plan to go to from there: the newest that is open, else the newest. */
async function planOf(site: Site, practiceId: PracticeId, clientId: ClientId): Promise<PlanId | null> {
  const client: Client | undefined = (await site.handler.read('client', practiceId, `client/${clientId}`))?.state
  const plans = client?.plans.toReversed() ?? []
  for (const id of plans) {
    const plan = (await site.handler.read('plan', practiceId, `plan/${id}`))?.state
    if (plan?.opened && !plan.closed) return id
  }
  return plans[0] ?? null
}
