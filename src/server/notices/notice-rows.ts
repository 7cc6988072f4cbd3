import type pg from 'pg'
import type { ClientId, PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'
import { inPractice, type Run } from '#server/database/in-practice.ts'
import type { How, NoticeKind } from '#server/http/notices-contract.ts'

export type NoticeRow = {
  readonly reason: string
  readonly person_id: PersonId
  readonly client_id: ClientId
  readonly plan_id: PlanId | null
  readonly side: Side
  readonly kind: NoticeKind
  readonly raised_at: Date
  readonly raised_by: PersonId
}
const COLUMNS = 'n.reason, n.person_id, n.client_id, n.plan_id, n.side, n.kind, n.raised_at, n.raised_by'
const AT_ONCE = 200

/** Practices in which somebody is to be told something by now. */
export async function practicesWithNotices(pool: pg.Pool, now: Date): Promise<PracticeId[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT waymark.practices_with_notices($1) AS id', [now])
  return rows.map(({ id }) => id)
}

/**
 * Takes what is due for a side of a plan, for this node alone until `until`: should the node die on the way, another takes it up then.
 */
export function claimSides(pool: pg.Pool, practiceId: PracticeId, now: Date, until: Date): Promise<NoticeRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<NoticeRow>(
      `UPDATE waymark.notices n SET next_at = $3 WHERE n.practice_id = $1 AND (n.reason, n.side) IN (
         SELECT d.reason, d.side FROM waymark.notices d WHERE d.practice_id = $1 AND d.person_id = '' AND d.next_at <= $2
          ORDER BY d.next_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) AND n.person_id = ''
       RETURNING ${COLUMNS}`,
      [practiceId, now, until],
    ),
  )
}

/** One row for each person of the side, due at once; the side's own row is done with. Whoever was told is not told again. */
export async function splitSide(
  pool: pg.Pool,
  practiceId: PracticeId,
  row: NoticeRow,
  people: readonly PersonId[],
  { raisedAt, now }: { readonly raisedAt: Date; readonly now: Date },
): Promise<void> {
  const { reason, side, client_id: client, plan_id: plan, kind, raised_by: by } = row
  await inPractice(pool, practiceId, async (run) => {
    await run(
      `INSERT INTO waymark.notices AS n
         (practice_id, reason, person_id, client_id, plan_id, side, kind, raised_at, raised_by, next_at)
       SELECT $1, $2, person, $4, $5, $6, $7, $8, $9, $10 FROM unnest($3::text[]) AS person
       ON CONFLICT (practice_id, reason, side, person_id) DO UPDATE SET next_at = excluded.next_at, raised_at = excluded.raised_at
         WHERE n.sent_at IS NULL`,
      [practiceId, reason, people, client, plan, side, kind, raisedAt, by, now],
    )
    await run(
      `UPDATE waymark.notices SET next_at = NULL WHERE practice_id = $1 AND reason = $2 AND side = $3 AND person_id = ''`,
      [practiceId, reason, side],
    )
  })
}

/** Takes all that waits for those people who have something due, so that one letter tells it. */
export function claimPeople(pool: pg.Pool, practiceId: PracticeId, now: Date, until: Date): Promise<NoticeRow[]> {
  return inPractice(pool, practiceId, async (run) => {
    // Nodes that look at once: the second waits here, and finds nothing due any more.
    await run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`notices/${practiceId}`])
    return run<NoticeRow>(
      `UPDATE waymark.notices n SET next_at = $3
        WHERE n.practice_id = $1 AND n.next_at IS NOT NULL AND n.sent_at IS NULL AND n.person_id IN (
          SELECT DISTINCT d.person_id FROM waymark.notices d
           WHERE d.practice_id = $1 AND d.person_id <> '' AND d.next_at <= $2 LIMIT ${AT_ONCE})
       RETURNING ${COLUMNS}`,
      [practiceId, now, until],
    )
  })
}

/** Looks at these again at their moment; null: no more. */
export async function lookAgainAt(
  pool: pg.Pool,
  practiceId: PracticeId,
  rows: readonly { readonly row: NoticeRow; readonly at: Date | null }[],
): Promise<void> {
  if (rows.length === 0) return
  await inPractice(pool, practiceId, (run) =>
    run(
      `UPDATE waymark.notices n SET next_at = r.at::timestamptz
         FROM jsonb_to_recordset($2) AS r(reason text, side text, person text, at text)
        WHERE n.practice_id = $1 AND n.reason = r.reason AND n.side = r.side AND n.person_id = r.person AND n.sent_at IS NULL`,
      [practiceId, JSON.stringify(rows.map(({ row, at }) => ({ ...nameOf(row), at: at?.toISOString() ?? null })))],
    ),
  )
}

const nameOf = ({ reason, side, person_id: person }: NoticeRow) => ({ reason, side, person })

/** Notes that these are told in this letter. Returns how many of them had not been told before. */
export async function noteSent(
  run: Run,
  practiceId: PracticeId,
  rows: readonly NoticeRow[],
  { at, mailId }: { readonly at: Date; readonly mailId: string },
): Promise<number> {
  const noted = await run(
    `UPDATE waymark.notices n SET sent_at = $3, next_at = NULL, mail_id = $4
       FROM jsonb_to_recordset($2) AS r(reason text, side text, person text)
      WHERE n.practice_id = $1 AND n.reason = r.reason AND n.side = r.side AND n.person_id = r.person AND n.sent_at IS NULL
      RETURNING n.reason`,
    [practiceId, JSON.stringify(rows.map(nameOf)), at, mailId],
  )
  return noted.length
}

/** What this letter tells. */
export function rowsOfMail(pool: pg.Pool, practiceId: PracticeId, mailId: string): Promise<NoticeRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<NoticeRow>(`SELECT ${COLUMNS} FROM waymark.notices n WHERE n.practice_id = $1 AND n.mail_id = $2`, [
      practiceId,
      mailId,
    ]),
  )
}

/** A letter that nobody wants any more was thrown away: what it would have told was not told. */
export async function noteUnsent(pool: pg.Pool, practiceId: PracticeId, mailId: string): Promise<void> {
  await inPractice(pool, practiceId, (run) =>
    run('UPDATE waymark.notices SET sent_at = NULL, mail_id = NULL WHERE practice_id = $1 AND mail_id = $2', [
      practiceId,
      mailId,
    ]),
  )
}

/** How this person wants to be told, as far as they have chosen. */
export async function settingsOf(
  pool: pg.Pool,
  practiceId: PracticeId,
  person: PersonId,
): Promise<Partial<Record<NoticeKind, How>>> {
  const rows = await inPractice(pool, practiceId, (run) =>
    run<{ kind: NoticeKind; how: How }>(
      'SELECT kind, how FROM waymark.notice_settings WHERE practice_id = $1 AND person_id = $2',
      [practiceId, person],
    ),
  )
  return Object.fromEntries(rows.map(({ kind, how }) => [kind, how]))
}

/** Keeps what somebody chose, and has what waits for them looked at anew. */
export async function keepSetting(
  pool: pg.Pool,
  practiceId: PracticeId,
  { person, client, kind, how }: { person: PersonId; client: ClientId | null; kind: NoticeKind; how: How },
  now: Date,
): Promise<void> {
  await inPractice(pool, practiceId, async (run) => {
    await run(
      `INSERT INTO waymark.notice_settings (practice_id, person_id, kind, how, client_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (practice_id, person_id, kind) DO UPDATE SET how = excluded.how, client_id = excluded.client_id`,
      [practiceId, person, kind, how, client],
    )
    await run(
      `UPDATE waymark.notices SET next_at = $3
        WHERE practice_id = $1 AND person_id = $2 AND next_at IS NOT NULL AND sent_at IS NULL`,
      [practiceId, person, now],
    )
  })
}
