import type { PlanFact } from '#domain/plan/facts.ts'
import { reviewDue } from '#domain/plan/review/due.ts'
import { sideOf } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import { REVIEW_EVERY } from '#domain/practice/review-every.ts'
import type { Statement } from '#server/database/in-practice.ts'
import type { Change } from '#server/event-store/stream-kind.ts'
import { type Reason, reasonsFor } from '#server/notices/reasons.ts'
import { reviewToLookAt } from '#server/notices/review-to-look-at.ts'

// One that was dropped because its reason went away is told after all when the same reason comes back; one that was told is not.
const RAISE = `INSERT INTO waymark.notices
    (practice_id, reason, person_id, client_id, plan_id, side, kind, raised_at, raised_by, next_at)
  SELECT $1, r.reason, '', $2, $3, r.side, r.kind, $4, $5, r.next_at::timestamptz
    FROM jsonb_to_recordset($6) AS r(reason text, side text, kind text, next_at text)
  ON CONFLICT (practice_id, reason, side, person_id) DO UPDATE
    SET next_at = excluded.next_at, raised_at = excluded.raised_at, raised_by = excluded.raised_by`

/**
 * What a change of a plan gives somebody to be told of, in the same transaction: what is a reason now and was none before. Nobody is
 * told of what they did themselves, nor of what came up while the two sat together; a signature and a consent that is asked for are
 * told all the same, because they lead somewhere afterwards.
 */
export function noticeStatements({ practiceId, before, after, asking }: Change<Plan, PlanFact>): Statement[] {
  if (after.id === '') return []
  const actor = sideOf(asking.capacity)
  const together = after.sessions.some((one) => one.state === 'open' && one.on === asking.today)
  const look = reviewDays(before) !== reviewDays(after)
  const rows = (['client', 'therapist'] as const).flatMap((side) => {
    const fresh = side === actor ? [] : newReasons(before, after, side, asking.today)
    return [
      ...fresh
        .filter(({ kind }) => !together || kind !== 'bring')
        .map(({ reason, kind }) => ({ reason, kind, side, next_at: asking.at })),
      ...(look ? [{ ...reviewToLookAt(after.id), side, next_at: asking.at }] : []),
    ]
  })
  if (rows.length === 0) return []
  return [
    {
      text: RAISE,
      values: [practiceId, after.client, after.id, asking.at, asking.person, JSON.stringify(rows)],
    },
  ]
}

function newReasons(before: Plan, after: Plan, side: 'client' | 'therapist', today: string): Reason[] {
  const now = reasonsFor(after, side, today)
  if (now.length === 0) return now
  const was = new Set(reasonsFor(before, side, today).map(({ reason }) => reason))
  return now.filter(({ reason }) => !was.has(reason))
}

/**
 * The days of the next review under the shortest and the longest rhythm a practice can have: they stay what they are as long as
 * nothing has changed, whatever the practice's own is.
 */
function reviewDays(plan: Plan): string {
  return [REVIEW_EVERY[0], REVIEW_EVERY.at(-1)].map((every) => reviewDue(plan, every)).join()
}
