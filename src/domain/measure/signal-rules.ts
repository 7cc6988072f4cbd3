import * as z from 'zod/mini'

/**
 * When something other than risk joins the agenda of the next session. A practice may tighten these, never loosen or silence
 * them beyond `LOOSEST`.
 */
export type SignalRules = {
  /** No reliable change by so many held sessions since the first score. */
  readonly noChangeBySession: number
  /** Client and therapist rate a goal so many points apart (0 to 10). */
  readonly ratingGap: number
  /** So many sessions held without a check-in. */
  readonly missed: number
}

/**
 * The rules as they come. 8 sessions: 48–58 % of people had improved by then (Howard 1986, as cited in later work), so about half of those
 * who will improve have not yet. The gap of 3 points and the 2 missed check-ins are our own rules of thumb, from no study.
 */
export const LOOSEST: SignalRules = { noChangeBySession: 8, ratingGap: 3, missed: 2 }

export const signalRules = z.strictObject({
  noChangeBySession: z.int().check(z.gte(2), z.lte(50)),
  ratingGap: z.int().check(z.gte(1), z.lte(10)),
  missed: z.int().check(z.gte(1), z.lte(20)),
})

/** The first rule that would be looser than it comes, or null. */
export function loosened(rules: SignalRules): keyof SignalRules | null {
  const names = Object.keys(LOOSEST) as (keyof SignalRules)[]
  return names.find((name) => rules[name] > LOOSEST[name]) ?? null
}
