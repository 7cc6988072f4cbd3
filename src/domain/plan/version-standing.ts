import type { Version } from '#domain/plan/document.ts'
import type { Plan } from '#domain/plan/state.ts'

/** In force when the therapist has signed and the client has signed or said no; a plan agreed elsewhere came signed. */
export function isInForce(version: Version): boolean {
  if (version.setAside) return false
  if (version.elsewhere) return true
  const sides = version.signatures.map((one) => one.as)
  return sides.includes('therapist') && (sides.includes('client') || version.declined !== undefined)
}

export function versionInForce(plan: Pick<Plan, 'versions'>): Version | null {
  return plan.versions.findLast(isInForce) ?? null
}

/** Where a version stands: `replaced` was in force until a later one was. */
export type VersionStanding = 'waits' | 'inForce' | 'replaced'

export function standingOf(plan: Plan, version: Version): VersionStanding {
  if (!isInForce(version)) return 'waits'
  return versionInForce(plan)?.id === version.id ? 'inForce' : 'replaced'
}

/** Whether the client signed it, here or elsewhere. A version can be in force without, when the client said no. */
export function isSignedByClient(version: Version): boolean {
  return version.elsewhere !== undefined || version.signatures.some((one) => one.as === 'client')
}

/** The version that waits for a signature, if there is one. */
export function versionWaiting(plan: Pick<Plan, 'versions'>): Version | null {
  const last = plan.versions.at(-1)
  return last && !last.setAside && !isInForce(last) ? last : null
}
