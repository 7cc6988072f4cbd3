import type { Waiting } from '#domain/plan/waiting.ts'

/** How many held sessions the longest wait has lasted, and how many have waited as long; both 0 when nothing has seen a session. */
export type LongestWait = { readonly sessions: number; readonly count: number }

/** The longest among what waits for a side. */
export function longestWait(waits: readonly Pick<Waiting, 'sessions'>[]): LongestWait {
  const sessions = Math.max(0, ...waits.map((one) => one.sessions))
  return { sessions, count: sessions === 0 ? 0 : waits.filter((one) => one.sessions === sessions).length }
}
