import type pg from 'pg'
import type { CheckInFact } from '#domain/check-in/facts.ts'
import type { CheckIns } from '#domain/check-in/state.ts'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice, type Statement } from '#server/database/in-practice.ts'
import type { Change } from '#server/event-store/stream-kind.ts'

export type ReminderRow = { readonly client_id: ClientId; readonly last_sent_on: CivilDate | null }

/** What a change of how a client is asked means for reminders, in the same transaction: whether, and that it is looked at today. */
export function reminderStatements({ practiceId, clientId, recorded }: Change<CheckIns, CheckInFact>): Statement[] {
  return recorded.flatMap(({ fact, asking }) =>
    fact.type === 'scheduleSet'
      ? [
          {
            text: `INSERT INTO waymark.reminders (practice_id, client_id, remind, next_check_on) VALUES ($1, $2, $3, $4)
                   ON CONFLICT (practice_id, client_id) DO UPDATE
                     SET remind = excluded.remind, next_check_on = excluded.next_check_on`,
            values: [practiceId, clientId, fact.schedule.remind, asking.today],
          },
        ]
      : [],
  )
}

const AT_ONCE = 100

/** Takes clients to be looked at today for this node alone; whoever is taken is looked at again tomorrow. */
export function claimReminders(pool: pg.Pool, practiceId: PracticeId, today: CivilDate): Promise<ReminderRow[]> {
  return inPractice(pool, practiceId, (run) =>
    run<ReminderRow>(
      `UPDATE waymark.reminders r SET next_check_on = $3 WHERE r.practice_id = $1 AND r.client_id IN (
         SELECT d.client_id FROM waymark.reminders d WHERE d.practice_id = $1 AND d.remind AND d.next_check_on <= $2
          LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
       RETURNING r.client_id, to_char(r.last_sent_on, 'YYYY-MM-DD') AS last_sent_on`,
      [practiceId, today, addDays(today, 1)],
    ),
  )
}

/** Notes that this client was reminded. */
export async function noteReminded(
  pool: pg.Pool,
  practiceId: PracticeId,
  clientId: ClientId,
  on: CivilDate,
): Promise<void> {
  await inPractice(pool, practiceId, (run) =>
    run('UPDATE waymark.reminders SET last_sent_on = $3 WHERE practice_id = $1 AND client_id = $2', [
      practiceId,
      clientId,
      on,
    ]),
  )
}
