import type { Pool } from 'pg'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import { inPractice } from '#server/database/in-practice.ts'

/** One client of a therapist's or supervisor's caseload, with the figures of the plan that is open. */
export type CaseloadRow = {
  readonly client_id: string
  readonly plan_id: string | null
  readonly version: number | null
  readonly stage: string | null
  readonly next_session: CivilDate | null
  readonly next_session_at: TimeOfDay | null
  readonly waits_therapist: number | null
  readonly waits_client: number | null
  /** Of the stream of the client's check-ins; null where nothing has been said or settled yet. */
  readonly check_ins: number | null
}

/** Whose clients: those of the therapist, or those of the therapists a supervisor supervises. */
export type Caseload = 'therapist' | 'supervisor'
export type CaseloadPage = { readonly rows: readonly CaseloadRow[]; readonly total: number }
type Asked = {
  readonly practiceId: string
  readonly person: string
  readonly as: Caseload
  readonly after: number
  readonly limit: number
  readonly only?: readonly string[] | undefined
}

const MINE = `SELECT DISTINCT t.client_id FROM waymark.care_team t
  WHERE t.practice_id = $1 AND t.person_id = $2 AND t.relation = 'therapist' AND t.until_day IS NULL`
const SUPERVISED = `SELECT DISTINCT t.client_id FROM waymark.supervision s JOIN waymark.care_team t
    ON t.practice_id = s.practice_id AND t.person_id = s.therapist_id AND t.relation = 'therapist' AND t.until_day IS NULL
  WHERE s.practice_id = $1 AND s.supervisor_id = $2 AND s.until_day IS NULL`

/**
 * A page of a caseload: by the next session where one is set, on one day by the clock and last those without an hour, else by what
 * waits. It reads the person's own clients by index, so a practice of 100,000 clients costs what one of 100 does.
 */
export async function caseload(pool: Pool, asked: Asked): Promise<CaseloadPage> {
  const mine = asked.as === 'therapist' ? MINE : SUPERVISED
  const only = asked.only ? 'WHERE m.client_id = ANY($5)' : ''
  const values: unknown[] = [asked.practiceId, asked.person, asked.limit, asked.after]
  if (asked.only) values.push([...asked.only])
  const rows = await inPractice(pool, asked.practiceId, (run) =>
    run<CaseloadRow & { total: string }>(
      `SELECT m.client_id, d.plan_id, d.version, d.stage, to_char(d.next_session, 'YYYY-MM-DD') AS next_session,
              d.next_session_at, d.waits_therapist, d.waits_client, s.version AS check_ins, count(*) OVER () AS total
         FROM (${mine}) m
         LEFT JOIN LATERAL (SELECT * FROM waymark.today t WHERE t.practice_id = $1 AND t.client_id = m.client_id
           ORDER BY (t.stage = 'closed'), t.changed_at DESC LIMIT 1) d ON true
         LEFT JOIN waymark.streams s ON s.practice_id = $1 AND s.stream_id = 'checkins/' || m.client_id
         ${only}
        ORDER BY d.next_session NULLS LAST, d.next_session_at NULLS LAST, d.waits_therapist DESC NULLS LAST,
              d.changed_at DESC NULLS LAST, m.client_id
        LIMIT $3 OFFSET $4`,
      values,
    ),
  )
  return { rows, total: Number(rows[0]?.total ?? 0) }
}

/** The ids of everyone on a caseload. */
export async function caseloadIds(pool: Pool, practiceId: string, person: string, as: Caseload): Promise<string[]> {
  const rows = await inPractice(pool, practiceId, (run) =>
    run<{ client_id: string }>(as === 'therapist' ? MINE : SUPERVISED, [practiceId, person]),
  )
  return rows.map((row) => row.client_id)
}
