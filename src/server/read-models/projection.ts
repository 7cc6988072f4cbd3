import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PersonId, PlanId } from '#domain/kernel/ids.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { ProblemGroup } from '#domain/plan/problem-group.ts'
import type { Statement } from '#server/database/in-practice.ts'

/** One line of `today`: numbers, dates and ids only. `version` is that of the plan's stream. */
export type TodayRow = {
  readonly planId: PlanId
  readonly clientId: ClientId
  readonly version: number
  /** A code of the plan's stage, such as `draft`. */
  readonly stage: string
  readonly versionInForce: number | null
  readonly nextSession: CivilDate | null
  readonly nextSessionAt: TimeOfDay | null
  readonly reviewOn: CivilDate | null
  /** How many lines wait for the therapist, and for the client. */
  readonly waitsTherapist: number
  readonly waitsClient: number
  readonly urgent: number
  readonly lastAgreedAt: Instant | null
  readonly changedAt: Instant
}

/** A person works with a client, from a day and until a day (null: still). */
export type CareTeamRow = {
  readonly clientId: ClientId
  readonly personId: PersonId
  readonly relation: string
  readonly fromDay: CivilDate
  readonly untilDay: CivilDate | null
}

export type SupervisionRow = {
  readonly supervisorId: PersonId
  readonly therapistId: PersonId
  readonly fromDay: CivilDate
  readonly untilDay: CivilDate | null
}

/** A score of one check-in; `total` is null where too much was left out. */
export type ScoreRow = {
  readonly clientId: ClientId
  readonly checkInId: EntityId
  readonly measure: string
  readonly onDay: CivilDate
  readonly total: number | null
  readonly setAside: boolean
}

/** What the practice's report knows of a plan. `checkInsAsked`: sessions held since an objective names a measure. */
export type CourseOfCareRow = {
  readonly planId: PlanId
  readonly clientId: ClientId
  readonly problem: ProblemGroup
  readonly sessionsHeld: number
  readonly openedOn: CivilDate
  readonly closedOn: CivilDate | null
  readonly checkInsAsked: number
}

/**
 * What a change means for the read models. A row replaces the one with the same key. `alongside` is for what rarely happens
 * (it costs further round trips): statements of the same transaction, such as a name for the directory.
 */
export type Projection = {
  readonly today?: readonly TodayRow[]
  readonly careTeam?: readonly CareTeamRow[]
  readonly supervision?: readonly SupervisionRow[]
  readonly scores?: readonly ScoreRow[]
  readonly coursesOfCare?: readonly CourseOfCareRow[]
  /** Clients whose answers, kept in that place, have been sent: they are facts now. */
  readonly sent?: readonly { readonly clientId: ClientId; readonly place: 'own' | 'room' }[]
  readonly alongside?: readonly Statement[]
}

/** The rows as `waymark.project` takes them, or null where there are none. */
export function rowsOf(practiceId: string, { alongside: _, ...projection }: Projection): string | null {
  const tables: Record<string, unknown> = {}
  for (const [name, rows] of Object.entries(projection))
    if (rows?.length) tables[columnOf(name)] = rows.map((row) => columns(practiceId, row))
  return Object.keys(tables).length === 0 ? null : JSON.stringify(tables)
}

function columns(practiceId: string, row: object): Record<string, unknown> {
  const named: Record<string, unknown> = { practice_id: practiceId }
  for (const [name, value] of Object.entries(row)) named[columnOf(name)] = value
  return named
}

const columnNames = new Map<string, string>()
/** The column of a field: `nextSession` → `next_session`. There are a few dozen, and every command asks. */
function columnOf(field: string): string {
  let column = columnNames.get(field)
  if (column === undefined) {
    column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    columnNames.set(field, column)
  }
  return column
}
