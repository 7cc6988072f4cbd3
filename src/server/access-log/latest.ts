import type { Pool } from 'pg'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { Access } from '#server/access-log/access-log.ts'
import { inPractice } from '#server/database/in-practice.ts'

const MOST = 200
type Row = {
  at: Date
  person_id: string
  capacity: Capacity
  client_id: string | null
  act: string
  part: string | null
}

/** The latest entries of a practice, or about one of its clients, newest first. */
export async function latestAccess(pool: Pool, practiceId: PracticeId, clientId?: ClientId): Promise<Access[]> {
  const rows = await inPractice(pool, practiceId, (run) =>
    run<Row>(
      `SELECT at, person_id, capacity, client_id, act, part FROM waymark.access_log
        WHERE practice_id = $1 AND ($2::text IS NULL OR client_id = $2) ORDER BY n DESC LIMIT ${MOST}`,
      [practiceId, clientId ?? null],
    ),
  )
  return rows.map((row) => ({
    at: row.at.toISOString(),
    person: row.person_id,
    capacity: row.capacity,
    clientId: row.client_id ?? undefined,
    act: row.act,
    part: row.part ?? undefined,
  }))
}
