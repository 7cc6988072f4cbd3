import type { Pool } from 'pg'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { Act } from '#domain/practice/access.ts'
import type { Access } from '#server/access-log/access-log.ts'
import { inPractice } from '#server/database/in-practice.ts'

const MOST = 400
type Row = {
  n: string
  at: Date
  person_id: string
  capacity: Capacity
  client_id: string | null
  act: Act
  part: string | null
}

/** Entries and how to ask for earlier ones: before this number; null when these are the first. */
export type LatestAccess = { readonly entries: readonly Access[]; readonly next: number | null }

/** The latest entries of a practice, or about one of its clients, newest first; `before` that number, to go on. */
export async function latestAccess(
  pool: Pool,
  practiceId: PracticeId,
  clientId?: ClientId,
  before = Number.MAX_SAFE_INTEGER,
): Promise<LatestAccess> {
  const rows = await inPractice(pool, practiceId, (run) =>
    run<Row>(
      `SELECT n, at, person_id, capacity, client_id, act, part FROM waymark.access_log
        WHERE practice_id = $1 AND ($2::text IS NULL OR client_id = $2) AND n < $3 ORDER BY n DESC LIMIT ${MOST}`,
      [practiceId, clientId ?? null, before],
    ),
  )
  const entries = rows.map((row) => ({
    at: row.at.toISOString(),
    person: row.person_id,
    capacity: row.capacity,
    clientId: row.client_id ?? undefined,
    act: row.act,
    part: row.part ?? undefined,
  }))
  return { entries, next: rows.length < MOST ? null : Number(rows.at(-1)?.n) }
}
