import type { Way } from '#domain/check-in/facts.ts'
import type { CheckIns } from '#domain/check-in/state.ts'
import type { Instant } from '#domain/kernel/dates.ts'

/** A save is on its way for no longer than this. */
const ON_THE_WAY_MS = 60_000

/**
 * Whether a save has been overtaken: the same answers were sent from there just now, after it was made. `made` is read by the clock
 * of the device, as is the time at which the answers were given.
 */
export function keptTooLate({ checkIns }: CheckIns, way: Way, made: Instant | undefined, now: Date): boolean {
  const last = checkIns.findLast((one) => one.way === way)
  if (made === undefined || last?.givenAt === undefined) return false
  return now.getTime() - Date.parse(last.at) < ON_THE_WAY_MS && Date.parse(made) <= Date.parse(last.givenAt)
}
