import type { Pool } from 'pg'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { therapistsHere } from '#domain/practice/custodian.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Directory } from '#server/directory/directory.ts'

const MOST = 500
export type Alone = { readonly client: ClientId; readonly name: string }

/**
 * The clients with whom nobody works who works here; with `without`, those it would be once this member has gone. By name, at most 500.
 */
export async function clientsAlone(
  { pool, directory }: { readonly pool: Pool; readonly directory: Pick<Directory, 'entry'> },
  practiceId: PracticeId,
  practice: Practice,
  without?: PersonId,
): Promise<Alone[]> {
  const here = therapistsHere(practice).filter((one) => one !== without)
  const rows = await inPractice(pool, practiceId, (run) =>
    run<{ client_id: ClientId }>(
      `SELECT DISTINCT t.client_id FROM waymark.care_team t
        WHERE t.practice_id = $1 AND t.relation = 'therapist' AND t.until_day IS NULL
          AND t.person_id <> ALL ($2) AND ($3::text IS NULL OR t.person_id = $3)
          AND NOT EXISTS (SELECT FROM waymark.care_team o
                           WHERE o.practice_id = $1 AND o.client_id = t.client_id AND o.relation = 'therapist'
                             AND o.until_day IS NULL AND o.person_id = ANY ($2))
        ORDER BY t.client_id LIMIT ${MOST}`,
      [practiceId, here, without ?? null],
    ),
  )
  const found = await Promise.all(
    rows.map(async ({ client_id: client }): Promise<Alone[]> => {
      const entry = await directory.entry(practiceId, client)
      return entry ? [{ client, name: entry.name }] : []
    }),
  )
  return found.flat().toSorted((one, other) => one.name.localeCompare(other.name))
}
