import type pg from 'pg'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Client, ClientFact } from '#domain/practice/client.ts'
import { inPractice, type Statement } from '#server/database/in-practice.ts'
import type { Change } from '#server/event-store/stream-kind.ts'

/** Where an emergency access is to be found. The reason stands in the client's stream. */
export type EmergencyRow = {
  readonly grant_id: string
  readonly client_id: ClientId
  readonly person_id: PersonId
  readonly opened_at: Date
}

const OPENED = `INSERT INTO waymark.emergencies (practice_id, grant_id, client_id, person_id, opened_at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`
const REVIEWED = 'UPDATE waymark.emergencies SET reviewed_at = $3 WHERE practice_id = $1 AND grant_id = $2'
const COLUMNS = 'grant_id, client_id, person_id, opened_at'

/** What a change of a client's record means for the list of charts opened in an emergency or by the records custodian, in the same transaction. */
export function emergencyStatements({ practiceId, after, recorded }: Change<Client, ClientFact>): Statement[] {
  return recorded.flatMap(({ fact, asking }): Statement[] => {
    if (fact.type === 'grantGiven' && fact.grant.basis !== 'chosenByClient')
      return [{ text: OPENED, values: [practiceId, fact.grant.id, after.id, fact.grant.grantee, asking.at] }]
    if (fact.type === 'emergencyReviewed') return [{ text: REVIEWED, values: [practiceId, fact.grant, asking.at] }]
    return []
  })
}

/** Those to be looked at first, the latest first; then those that were, at most `most`. */
export function emergenciesOf(pool: pg.Pool, practiceId: PracticeId, most: number): Promise<EmergencyRow[]> {
  return inPractice(pool, practiceId, async (run) => {
    const open = await run<EmergencyRow>(
      `SELECT ${COLUMNS} FROM waymark.emergencies WHERE practice_id = $1 AND reviewed_at IS NULL ORDER BY opened_at DESC`,
      [practiceId],
    )
    const reviewed = await run<EmergencyRow>(
      `SELECT ${COLUMNS} FROM waymark.emergencies
        WHERE practice_id = $1 AND reviewed_at IS NOT NULL ORDER BY opened_at DESC LIMIT $2`,
      [practiceId, most],
    )
    return [...open, ...reviewed]
  })
}

/** Those that one person opened lately, the latest first. Which of them still run is the client's record to say. */
export function emergenciesBy(
  pool: pg.Pool,
  practiceId: PracticeId,
  person: PersonId,
  since: Date,
): Promise<EmergencyRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<EmergencyRow>(
      `SELECT ${COLUMNS} FROM waymark.emergencies
        WHERE practice_id = $1 AND person_id = $2 AND opened_at >= $3 ORDER BY opened_at DESC`,
      [practiceId, person, since],
    ),
  )
}

/** Practices in which somebody is still to be told. */
export async function practicesToTell(pool: pg.Pool): Promise<PracticeId[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT waymark.practices_with_emergencies_untold() AS id')
  return rows.map(({ id }) => id)
}

/** Those of which nobody has been told yet. */
export function untold(pool: pg.Pool, practiceId: PracticeId): Promise<EmergencyRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<EmergencyRow>(
      `SELECT ${COLUMNS} FROM waymark.emergencies WHERE practice_id = $1 AND told_at IS NULL ORDER BY opened_at`,
      [practiceId],
    ),
  )
}

/** Notes that everybody was written to. */
export async function noteTold(pool: pg.Pool, practiceId: PracticeId, grant: string, at: Date): Promise<void> {
  await inPractice(pool, practiceId, (run) =>
    run('UPDATE waymark.emergencies SET told_at = $3 WHERE practice_id = $1 AND grant_id = $2', [
      practiceId,
      grant,
      at,
    ]),
  )
}
