import type pg from 'pg'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Client, ClientFact } from '#domain/practice/client.ts'
import { isComing } from '#domain/practice/hand-over.ts'
import { inPractice, type Statement } from '#server/database/in-practice.ts'
import type { Change } from '#server/event-store/stream-kind.ts'

export type HandOverRow = {
  readonly hand_over_id: string
  readonly client_id: ClientId
  readonly from_person: PersonId
  readonly to_person: PersonId
}

const KEEP = `INSERT INTO waymark.hand_overs (practice_id, hand_over_id, client_id, from_person, to_person, due_on)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (practice_id, hand_over_id) DO UPDATE SET due_on = excluded.due_on`
const DROP = 'DELETE FROM waymark.hand_overs WHERE practice_id = $1 AND hand_over_id = $2'
const COLUMNS = 'hand_over_id, client_id, from_person, to_person'

/** What a change of a client's record means for the list of hand-overs to come, in the same transaction. */
export function handOverStatements({ practiceId, after, recorded }: Change<Client, ClientFact>): Statement[] {
  const touched = new Set(recorded.flatMap(({ fact }) => ('handOver' in fact ? fact.handOver : [])))
  return (after.handOvers ?? [])
    .filter(({ id }) => touched.has(id))
    .map((one) =>
      isComing(one)
        ? { text: KEEP, values: [practiceId, one.id, after.id, one.from, one.to, one.objected ? null : one.on] }
        : { text: DROP, values: [practiceId, one.id] },
    )
}

/** Clients who object to a hand-over to come: its day is not set any more. */
export async function clientsObjecting(pool: pg.Pool, practiceId: PracticeId): Promise<ReadonlySet<ClientId>> {
  const rows = await inPractice(pool, practiceId, (run) =>
    run<{ client_id: ClientId }>('SELECT client_id FROM waymark.hand_overs WHERE practice_id = $1 AND due_on IS NULL', [
      practiceId,
    ]),
  )
  return new Set(rows.map((row) => row.client_id))
}

/** Practices in which the day of a hand-over may have come. */
export async function practicesWithHandOvers(pool: pg.Pool, latest: CivilDate): Promise<PracticeId[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT waymark.practices_with_hand_overs($1) AS id', [latest])
  return rows.map(({ id }) => id)
}

/** Those whose day has come and to which nobody objects. */
export function handOversDue(pool: pg.Pool, practiceId: PracticeId, today: CivilDate): Promise<HandOverRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<HandOverRow>(
      `SELECT ${COLUMNS} FROM waymark.hand_overs WHERE practice_id = $1 AND due_on <= $2 ORDER BY due_on, hand_over_id`,
      [practiceId, today],
    ),
  )
}

/** Those still to come that this person gives or takes. */
export function handOversOf(pool: pg.Pool, practiceId: PracticeId, person: PersonId): Promise<HandOverRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<HandOverRow>(
      `SELECT ${COLUMNS} FROM waymark.hand_overs WHERE practice_id = $1 AND (from_person = $2 OR to_person = $2)
        ORDER BY due_on NULLS FIRST, hand_over_id`,
      [practiceId, person],
    ),
  )
}
