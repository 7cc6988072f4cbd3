import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import type { Site } from '#server/http/here.ts'

/** Gives a client who signs in a reason to be told that a check-in is there: at most one a day. */
export async function raiseCheckIn(
  { pool, clock }: Pick<Site, 'pool' | 'clock'>,
  practiceId: PracticeId,
  { client, person, on }: { readonly client: ClientId; readonly person: PersonId; readonly on: CivilDate },
): Promise<void> {
  await inPractice(pool, practiceId, (run) =>
    run(
      `INSERT INTO waymark.notices (practice_id, reason, person_id, client_id, side, kind, raised_at, raised_by, next_at)
       VALUES ($1, $2, $3, $4, 'client', 'checkIn', $5, '', $5) ON CONFLICT DO NOTHING`,
      [practiceId, `checkIn:${client}:${on}`, person, client, clock()],
    ),
  )
}
