import type { Plan } from '#domain/plan/state.ts'
import { isInForce } from '#domain/plan/version-standing.ts'
import type { Document, Version } from '#domain/plan/document.ts'

/** The last version in force before this one: what it is compared with. Null for a first version. */
export function earlierDocument(plan: Plan, version: Version): Document | null {
  const place = plan.versions.findIndex((one) => one.id === version.id)
  return plan.versions.slice(0, place).findLast((one) => isInForce(one) && one.document)?.document ?? null
}
