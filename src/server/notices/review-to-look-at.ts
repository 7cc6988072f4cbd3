import type { PlanId, PracticeId } from '#domain/kernel/ids.ts'
import type { Statement } from '#server/database/in-practice.ts'
import type { Reason } from '#server/notices/reasons.ts'

/** That the day of a plan's next review may have changed: which day it is, is found out when this is looked at. */
export const reviewToLookAt = (plan: PlanId): Reason => ({ reason: `review:${plan}`, kind: 'review' })

/** The practice has another rhythm: all its reviews to come are looked at anew, in the same transaction. */
export function lookAtAllReviews(practiceId: PracticeId, at: string): Statement {
  return {
    text: `UPDATE waymark.notices SET next_at = $2 WHERE practice_id = $1 AND kind = 'review' AND person_id = ''`,
    values: [practiceId, at],
  }
}
