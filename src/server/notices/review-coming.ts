import { addDays, daysBetween } from '#domain/kernel/dates.ts'
import type { PracticeId } from '#domain/kernel/ids.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { type Site, today } from '#server/http/here.ts'
import type { NoticeRow } from '#server/notices/notice-rows.ts'
import { REVIEW_DAYS_AHEAD, reviewReason } from '#server/notices/reasons.ts'

const WAIT = `INSERT INTO waymark.notices AS n
    (practice_id, reason, person_id, client_id, plan_id, side, kind, raised_at, raised_by, next_at)
  VALUES ($1, $2, '', $3, $4, $5, 'review', $6, $7, $8)
  ON CONFLICT (practice_id, reason, side, person_id) DO UPDATE SET next_at = excluded.next_at`

/**
 * Keeps in mind the review that comes now, by the practice's own rhythm, until it is spoken of. Returns whether this row is the
 * one, and its day is near enough.
 */
export async function keepReviewInMind(site: Site, practiceId: PracticeId, row: NoticeRow): Promise<boolean> {
  const plan = row.plan_id && (await site.handler.read('plan', practiceId, `plan/${row.plan_id}`))?.state
  const { reviewEvery } = await site.practices.of(practiceId)
  const coming = plan ? reviewReason(plan, reviewEvery) : null
  if (!coming) return false
  const near = daysBetween(await today(site, practiceId), coming.on) <= REVIEW_DAYS_AHEAD
  if (near && coming.reason === row.reason) return true
  const from = near ? site.clock() : new Date(`${addDays(coming.on, -REVIEW_DAYS_AHEAD)}T00:00:00Z`)
  const { client_id: client, plan_id, side, raised_at: at, raised_by: by } = row
  await inPractice(site.pool, practiceId, (run) =>
    run(WAIT, [practiceId, coming.reason, client, plan_id, side, at, by, from]),
  )
  return false
}
