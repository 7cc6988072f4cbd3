import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'
import { REVIEW_EVERY_DEFAULT } from '#domain/practice/review-every.ts'

/**
 * The day for the next look at the plan: the one the two agreed on, unless they have looked since, else so many days after the last review, or after the version
 * in force was signed. Null: nothing is in force yet, or a review is under way.
 */
export function reviewDue(plan: Plan, practiceEvery: number = REVIEW_EVERY_DEFAULT): CivilDate | null {
  if (plan.closed || plan.reviews.some((one) => !one.done)) return null
  const last = plan.reviews.findLast((one) => one.done)?.done?.on
  const agreed = linesInOrder(plan)
    .filter((line) => line.kind === 'review' && line.standing === 'active')
    .flatMap(({ words: { on } }) => (typeof on === 'string' && (last === undefined || on > last) ? [on] : []))
    .toSorted()[0]
  if (agreed !== undefined) return agreed
  const every = plan.reviewEvery ?? practiceEvery
  const version = versionInForce(plan)
  const signed = version?.signatures.at(-1)?.on ?? version?.elsewhere
  const from = last && signed ? (last > signed ? last : signed) : (last ?? signed)
  return from === undefined ? null : addDays(from, every)
}
