import { type Proportion, proportionOf } from '#domain/measure/interval.ts'
import type { NhsOutcome } from '#domain/measure/nhs.ts'

/** Outcomes of many courses. Each a proportion with its interval, or null where there is nobody to count. */
export type NhsRates = {
  /** Finished courses with a first and last score. */
  readonly finished: number
  readonly notAtCaseness: number
  readonly recovery: Proportion | null
  readonly reliableRecovery: Proportion | null
  readonly reliableImprovement: Proportion | null
  readonly reliableDeterioration: Proportion | null
  readonly noReliableChange: Proportion | null
}

/**
 * Rates of finished courses, with the denominators of NHS Talking Therapies: recovery and reliable recovery among those at
 * caseness at the start, the others among all that finished.
 */
export function nhsRates(finished: readonly NhsOutcome[]): NhsRates {
  const count = (test: (outcome: NhsOutcome) => boolean | null): number => finished.filter((one) => test(one)).length
  const [all, cases] = [finished.length, count((one) => one.caseAtStart)]
  return {
    finished: all,
    notAtCaseness: all - cases,
    recovery: proportionOf(
      count((one) => one.recovery),
      cases,
    ),
    reliableRecovery: proportionOf(
      count((one) => one.reliableRecovery),
      cases,
    ),
    reliableImprovement: proportionOf(
      count((one) => one.reliableImprovement),
      all,
    ),
    reliableDeterioration: proportionOf(
      count((one) => one.reliableDeterioration),
      all,
    ),
    noReliableChange: proportionOf(
      count((one) => one.noReliableChange),
      all,
    ),
  }
}
