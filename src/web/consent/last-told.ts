import type { Plan } from '#domain/plan/state.ts'
import { waitsFor } from '#domain/plan/waiting.ts'

/** What the client would tell a friend, with the version it was said with, until a session was held after it. */
export function toldFriend(plan: Plan): { readonly number: number; readonly words: string } | null {
  const waits = waitsFor(plan, 'therapist').find((one) => one.what === 'teachBack')
  const version = plan.versions.find((one) => one.id === waits?.version)
  const words = version?.signatures.find((one) => one.as === 'client')?.consent?.teachBack?.words
  return version && words ? { number: version.number, words } : null
}
