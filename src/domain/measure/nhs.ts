import type { Measure } from '#domain/measure/measure.ts'
import { towardsHealth } from '#domain/measure/cut-off.ts'

/** First and last total of one measure in a course of therapy. */
export type FirstAndLast = { readonly measure: Measure; readonly first: number; readonly last: number }

/** The measures of a course: low mood, and anxiety (or the measure of the anxiety problem at hand). One alone is read alone. */
export type NhsPair = { readonly depression?: FirstAndLast; readonly anxiety?: FirstAndLast }

/** One measure as the rules of NHS Talking Therapies read it. */
export type NhsPart = {
  readonly measure: string
  readonly first: number
  readonly last: number
  readonly caseness: number
  readonly threshold: number
  readonly caseAtFirst: boolean
  readonly caseAtLast: boolean
  readonly change: 'better' | 'worse' | 'none'
}

export type NhsOutcome = {
  readonly parts: readonly NhsPart[]
  /** Whoever was not is left out of the denominator of recovery. */
  readonly caseAtStart: boolean
  /** Null for someone not at caseness at the start. */
  readonly recovery: boolean | null
  readonly reliableRecovery: boolean | null
  readonly reliableImprovement: boolean
  readonly reliableDeterioration: boolean
  /** Neither of the two. */
  readonly noReliableChange: boolean
}

/**
 * The outcome of a course by the rules of NHS Talking Therapies, England: caseness from a threshold on, a reliable change of
 * either measure with neither going the other way. Null where a measure has no thresholds that were read in a source, or there
 * is none. Where each rule stands: `howNhs`.
 */
export function nhsOutcome({ depression, anxiety }: NhsPair): NhsOutcome | null {
  const given = [depression, anxiety].filter((one) => one !== undefined)
  const parts = given.map(partOf)
  const read = parts.filter((part) => part !== null)
  if (read.length === 0 || read.length < parts.length) return null
  const some = (test: (part: NhsPart) => boolean): boolean => read.some(test)
  const [better, worse] = [some((part) => part.change === 'better'), some((part) => part.change === 'worse')]
  const caseAtStart = some((part) => part.caseAtFirst)
  const recovery = caseAtStart ? !some((part) => part.caseAtLast) : null
  const reliableImprovement = better && !worse
  const reliableDeterioration = worse && !better
  return {
    parts: read,
    caseAtStart,
    recovery,
    reliableRecovery: recovery === null ? null : recovery && reliableImprovement,
    reliableImprovement,
    reliableDeterioration,
    noReliableChange: !reliableImprovement && !reliableDeterioration,
  }
}

function partOf({ measure, first, last }: FirstAndLast): NhsPart | null {
  const { nhs } = measure
  if (!nhs) return null
  const towards = towardsHealth(measure)
  const gain = Math.round(towards * (last - first) * 100) / 100
  const isCase = (score: number): boolean => (towards < 0 ? score >= nhs.caseness : score < nhs.caseness)
  return {
    measure: measure.id,
    first,
    last,
    caseness: nhs.caseness,
    threshold: nhs.reliableChange,
    caseAtFirst: isCase(first),
    caseAtLast: isCase(last),
    change: gain >= nhs.reliableChange ? 'better' : -gain >= nhs.reliableChange ? 'worse' : 'none',
  }
}
