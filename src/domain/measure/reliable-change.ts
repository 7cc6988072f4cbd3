import type { Measure } from '#domain/measure/measure.ts'

/** Two-sided 5 %. */
const Z = 1.96

/** Standard error of measurement: SD · √(1 − r). Jacobson & Truax 1991. */
export const standardError = (sd: number, reliability: number): number => sd * Math.sqrt(1 - reliability)

/** Standard error of a difference of two scores: √2 · SE. Christensen & Mendoza 1986. */
export const differenceError = (sd: number, reliability: number): number => Math.SQRT2 * standardError(sd, reliability)

/** The reliable change index: (x2 − x1) / S_diff; a change is reliable beyond ±1.96. Jacobson & Truax 1991. */
export const reliableChangeIndex = (first: number, last: number, sd: number, reliability: number): number =>
  (last - first) / differenceError(sd, reliability)

/** The change in points beyond which an index is reliable: 1.96 · √2 · SD · √(1 − r). */
export const reliablePoints = (sd: number, reliability: number): number => Z * differenceError(sd, reliability)

/** A change of at least `points` is counted as more than chance. */
export type Criterion = {
  readonly points: number
  readonly who: string
  readonly how: string
  readonly source: string
  readonly mark: 'seen' | 'computed'
}

/** The SD and the reliability that a measure's own criterion is worked out from, or null where the file does not have both. */
export type CriterionInputs = { readonly sd: number; readonly reliability: number; readonly source: string }

/** SD of the clinical group and the first reliability in the file. */
export function criterionInputs(measure: Measure): CriterionInputs | null {
  const group = measure.norms?.find(({ role }) => role === 'clinical')
  const reliability = measure.reliability?.[0]
  if (!group || !reliability) return null
  const source = `SD: ${group.group} (${group.source}); ${reliability.kind}: ${reliability.source}`
  return { sd: group.sd, reliability: reliability.value, source }
}

/** Which criterion is meant: the one in use (the first in the file), or the one of Jacobson & Truax, worked out here. */
export type CriterionKind = 'inUse' | 'jacobsonTruax'

/** The criterion of a measure, or null where nothing has been confirmed that one could rest on. */
export function criterionOf(measure: Measure, kind: CriterionKind = 'inUse'): Criterion | null {
  if (kind === 'inUse') return measure.reliableChange?.[0] ?? null
  const inputs = criterionInputs(measure)
  if (!inputs) return null
  return {
    // Rounded, so that what is shown is what counts.
    points: Math.round(reliablePoints(inputs.sd, inputs.reliability) * 100) / 100,
    who: 'Jacobson & Truax 1991',
    how: `1.96 × √2 × ${inputs.sd} × √(1 − ${inputs.reliability})`,
    source: inputs.source,
    mark: 'computed',
  }
}
