import type { Looking } from '#domain/plan/review/looking.ts'
import type { Plan } from '#domain/plan/state.ts'
import { versionInForce } from '#domain/plan/version-standing.ts'

/** Whether the version in force was prepared once that look had begun, and not before the day on which it ended. */
export function signedSince(plan: Pick<Plan, 'versions'>, review: Looking): boolean {
  const version = versionInForce(plan)
  const on = version?.document?.preparedOn ?? version?.preparedAt.slice(0, 10) ?? ''
  return Boolean(version && review.done && version.preparedAt > review.at && on >= review.done.on)
}
