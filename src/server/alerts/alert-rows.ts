import type pg from 'pg'
import type { ClientId, EntityId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'

export type AlertRow = {
  readonly risk_id: EntityId
  readonly client_id: ClientId
  readonly raised_at: Date
  readonly told_at: Date | null
  readonly next_at: Date | null
  readonly rounds: number
  readonly cover_person: PersonId | null
  readonly cover_told_at: Date | null
  readonly closed_at: Date | null
}

/** Practices in which somebody is to be told by now. */
export async function practicesToAlert(pool: pg.Pool, now: Date): Promise<PracticeId[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT waymark.practices_to_alert($1) AS id', [now])
  return rows.map(({ id }) => id)
}

const AT_ONCE = 50

/**
 * Takes what is due for this node alone, until `until`: should the node die on the way, another takes it up then. Rows that another
 * node is taking are passed over.
 */
export function claimDue(pool: pg.Pool, practiceId: PracticeId, now: Date, until: Date): Promise<AlertRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<AlertRow>(
      `UPDATE waymark.alerts a SET next_at = $3 WHERE a.practice_id = $1 AND a.risk_id IN (
         SELECT d.risk_id FROM waymark.alerts d
          WHERE d.practice_id = $1 AND d.closed_at IS NULL AND d.next_at <= $2
          ORDER BY d.next_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
       RETURNING a.*`,
      [practiceId, now, until],
    ),
  )
}

/** Notes that this round was told, and when the next is due; unless somebody recorded something meanwhile. */
export async function noteTold(
  pool: pg.Pool,
  practiceId: PracticeId,
  riskId: EntityId,
  { at, next }: { readonly at: Date; readonly next: Date },
): Promise<void> {
  await inPractice(pool, practiceId, (run) =>
    run(
      `UPDATE waymark.alerts SET told_at = coalesce(told_at, $3), next_at = $4, rounds = rounds + 1
        WHERE practice_id = $1 AND risk_id = $2 AND closed_at IS NULL`,
      [practiceId, riskId, at, next],
    ),
  )
}

/** Takes a row away whose answer is there no more. */
export async function dropAlert(pool: pg.Pool, practiceId: PracticeId, riskId: EntityId): Promise<void> {
  await inPractice(pool, practiceId, (run) =>
    run('DELETE FROM waymark.alerts WHERE practice_id = $1 AND risk_id = $2', [practiceId, riskId]),
  )
}
