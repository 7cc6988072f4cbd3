import type pg from 'pg'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import { newCode } from '#server/calendar/code.ts'
import type { Remembered } from '#server/calendar/next-session.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { CalendarProblem } from '#server/http/calendar-contract.ts'
import { about, open, seal } from '#server/vault/ciphertext.ts'
import type { Vault } from '#server/vault/vault.ts'

type Store = { readonly pool: pg.Pool; readonly vault: Vault }
type Row = {
  readonly person_id: PersonId
  readonly kind: 'address' | 'file'
  readonly body: Buffer
  readonly set_at: Date
  readonly read_at: Date | null
  readonly coded: number
  readonly found: number
  readonly problem: CalendarProblem | null
  readonly problem_at: Date | null
}
/** A calendar as it is kept; `where`: its address, or the name of the file. */
export type Kept = Omit<Row, 'body'> & { readonly where: string }

const bound = (practiceId: PracticeId, person: PersonId): string => about('calendar', practiceId, person)

async function opened({ vault }: Store, practiceId: PracticeId, rows: readonly Row[]): Promise<Kept[]> {
  const key = await vault.keys.practiceKey(practiceId)
  return rows.map(({ body, ...row }) => ({
    ...row,
    where: open(key, body, bound(practiceId, row.person_id)).toString('utf8'),
  }))
}

/** This person's calendar, or null. */
export async function calendarOf(store: Store, practiceId: PracticeId, person: PersonId): Promise<Kept | null> {
  const rows = await inPractice(store.pool, practiceId, (run) =>
    run<Row>('SELECT * FROM waymark.calendars WHERE practice_id = $1 AND person_id = $2', [practiceId, person]),
  )
  return (await opened(store, practiceId, rows))[0] ?? null
}

/** Keeps where a calendar lies, in the place of the one before. `next`: when it is read; null for a file. */
export async function keepCalendar(
  { pool, vault }: Store,
  practiceId: PracticeId,
  person: PersonId,
  { kind, where, at, next }: { kind: 'address' | 'file'; where: string; at: Date; next: Date | null },
): Promise<void> {
  const body = seal(await vault.keys.practiceKey(practiceId), where, bound(practiceId, person))
  await inPractice(pool, practiceId, (run) =>
    run(
      `INSERT INTO waymark.calendars (practice_id, person_id, kind, body, set_at, next_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (practice_id, person_id) DO UPDATE SET kind = excluded.kind, body = excluded.body, set_at = excluded.set_at,
         next_at = excluded.next_at, read_at = NULL, coded = 0, found = 0, problem = NULL, problem_at = NULL`,
      [practiceId, person, kind, body, at, next],
    ),
  )
}

/** Takes the address away. Sessions that were read from it stay as they are. */
export async function forgetCalendar(pool: pg.Pool, practiceId: PracticeId, person: PersonId): Promise<void> {
  await inPractice(pool, practiceId, async (run) => {
    await run('DELETE FROM waymark.calendars WHERE practice_id = $1 AND person_id = $2', [practiceId, person])
    await run('DELETE FROM waymark.calendar_sessions WHERE practice_id = $1 AND person_id = $2', [practiceId, person])
  })
}

/** Practices in which a calendar is to be read by now. */
export async function practicesWithCalendars(pool: pg.Pool, now: Date): Promise<PracticeId[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT waymark.practices_with_calendars($1) AS id', [now])
  return rows.map(({ id }) => id)
}

const AT_ONCE = 20

/** Takes calendars to be read for this node alone; each is read again at `next`, whatever becomes of it now. */
export async function claimCalendars(store: Store, practiceId: PracticeId, now: Date, next: Date): Promise<Kept[]> {
  const rows = await inPractice(store.pool, practiceId, (run) =>
    run<Row>(
      `UPDATE waymark.calendars c SET next_at = $3 WHERE c.practice_id = $1 AND c.person_id IN (
         SELECT d.person_id FROM waymark.calendars d WHERE d.practice_id = $1 AND d.next_at <= $2
          ORDER BY d.next_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) RETURNING *`,
      [practiceId, now, next],
    ),
  )
  return opened(store, practiceId, rows)
}

/** What came of reading a calendar: why it could not be, or how many entries had a code and how many clients they named. */
export type Came = { readonly problem: CalendarProblem } | { readonly coded: number; readonly found: number }

/** Notes what came of reading it. */
export async function noteRead(
  pool: pg.Pool,
  practiceId: PracticeId,
  person: PersonId,
  at: Date,
  came: Came,
): Promise<void> {
  const [what, values] =
    'problem' in came
      ? ['problem = $4, problem_at = $3', [came.problem]]
      : ['problem = NULL, problem_at = NULL, read_at = $3, coded = $4, found = $5', [came.coded, came.found]]
  await inPractice(pool, practiceId, (run) =>
    run(`UPDATE waymark.calendars SET ${what} WHERE practice_id = $1 AND person_id = $2`, [
      practiceId,
      person,
      at,
      ...values,
    ]),
  )
}

/** The clients this person works with today. */
export async function clientsOf(pool: pg.Pool, practiceId: PracticeId, person: PersonId): Promise<ClientId[]> {
  const rows = await inPractice(pool, practiceId, (run) =>
    run<{ client_id: ClientId }>(
      `SELECT DISTINCT client_id FROM waymark.care_team
        WHERE practice_id = $1 AND person_id = $2 AND relation = 'therapist' AND until_day IS NULL`,
      [practiceId, person],
    ),
  )
  return rows.map((row) => row.client_id)
}

const TRIES = 20

/** The codes of these clients; who has none yet is given one that nobody else in the practice has. */
export function codesOf(
  pool: pg.Pool,
  practiceId: PracticeId,
  clients: readonly ClientId[],
): Promise<ReadonlyMap<ClientId, string>> {
  return inPractice(pool, practiceId, async (run) => {
    const read = () =>
      run<{ client_id: ClientId; code: string }>(
        'SELECT client_id, code FROM waymark.calendar_codes WHERE practice_id = $1 AND client_id = ANY ($2)',
        [practiceId, clients],
      )
    const known = new Map((await read()).map((row) => [row.client_id, row.code]))
    for (let tries = 0; tries < TRIES && clients.some((one) => !known.has(one)); tries += 1) {
      const missing = clients.filter((one) => !known.has(one))
      await run(
        `INSERT INTO waymark.calendar_codes (practice_id, client_id, code)
         SELECT $1, * FROM unnest($2::text[], $3::text[]) ON CONFLICT DO NOTHING`,
        [practiceId, missing, missing.map(() => newCode())],
      )
      for (const row of await read()) known.set(row.client_id, row.code)
    }
    return known
  })
}

type SessionRow = {
  readonly client_id: ClientId
  readonly plan_id: PlanId
  readonly entry_hash: string
  readonly on: CivilDate
  /** Empty: a whole day. Null: read before hours were looked at. */
  readonly entry_at: TimeOfDay | '' | null
  readonly session_id: EntityId | null
}

/** The entries from which the next sessions of this person's clients were last read, by client. */
export async function rememberedBy(
  pool: pg.Pool,
  practiceId: PracticeId,
  person: PersonId,
): Promise<ReadonlyMap<ClientId, Remembered & { readonly plan: PlanId }>> {
  const rows = await inPractice(pool, practiceId, (run) =>
    run<SessionRow>(
      `SELECT client_id, plan_id, entry_hash, to_char(entry_on, 'YYYY-MM-DD') AS on, entry_at, session_id
         FROM waymark.calendar_sessions WHERE practice_id = $1 AND person_id = $2`,
      [practiceId, person],
    ),
  )
  return new Map(
    rows.map((row) => [
      row.client_id,
      {
        hash: row.entry_hash,
        on: row.on,
        at: row.entry_at === null ? undefined : row.entry_at || null,
        session: row.session_id,
        plan: row.plan_id,
      },
    ]),
  )
}

/** Remembers the entry a session was read from; null: none any more. */
export async function remember(
  pool: pg.Pool,
  practiceId: PracticeId,
  { person, client, plan }: { readonly person: PersonId; readonly client: ClientId; readonly plan: PlanId },
  entry: Remembered | null,
): Promise<void> {
  await inPractice(pool, practiceId, async (run) => {
    if (entry === null)
      await run('DELETE FROM waymark.calendar_sessions WHERE practice_id = $1 AND person_id = $2 AND client_id = $3', [
        practiceId,
        person,
        client,
      ])
    else
      await run(
        `INSERT INTO waymark.calendar_sessions (practice_id, person_id, client_id, plan_id, entry_hash, entry_on, entry_at, session_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (practice_id, person_id, client_id) DO UPDATE SET plan_id = excluded.plan_id,
           entry_hash = excluded.entry_hash, entry_on = excluded.entry_on, entry_at = excluded.entry_at,
           session_id = excluded.session_id`,
        [practiceId, person, client, plan, entry.hash, entry.on, entry.at ?? '', entry.session],
      )
  })
}
