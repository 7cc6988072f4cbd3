/**
 * Other published ways to judge the change of one person, all of which take regression to the mean into account. For those who
 * compare methods; nothing shown to a client rests on them. Formulas as in the R package clinicalsignificance (calc_rci).
 */

/** What all of them know: mean and SD of the scores before, and the reliability r. */
export type BeforeGroup = { readonly mean: number; readonly sd: number; readonly reliability: number }

/** SD · √(1 − r²): the standard error of a predicted score. */
const predictionError = ({ sd, reliability }: BeforeGroup): number => sd * Math.sqrt(1 - reliability ** 2)
const measurementError = ({ sd, reliability }: BeforeGroup): number => sd * Math.sqrt(1 - reliability)

/** Gulliksen–Lord–Novick: [(x2 − M_pre) − r(x1 − M_pre)] / SE of prediction. Reliable beyond ±1.96. */
export const gulliksenLordNovick = (first: number, last: number, before: BeforeGroup): number =>
  (last - before.mean - before.reliability * (first - before.mean)) / predictionError(before)

/** Hsu–Linn–Lord: as above, the last score against the mean after. Reliable beyond ±1.96. */
export const hsuLinnLord = (first: number, last: number, before: BeforeGroup, meanAfter: number): number =>
  (last - meanAfter - before.reliability * (first - before.mean)) / predictionError(before)

/** The score before, drawn towards the mean as far as the measure is unreliable. */
const estimatedTrue = (first: number, { mean, reliability }: BeforeGroup): number => reliability * (first - mean) + mean

/** Edwards–Nunnally in Speer's form: [x2 − (r(x1 − M_pre) + M_pre)] / SE of measurement. Reliable beyond ±1.96. */
export const edwardsNunnally = (first: number, last: number, before: BeforeGroup): number =>
  (last - estimatedTrue(first, before)) / measurementError(before)

/** Nunnally–Kotsch: the numerator of Edwards–Nunnally over √(r²·SD²(1 − r) + SD²(1 − r_post)). Reliable beyond ±1.96. */
export function nunnallyKotsch(
  first: number,
  last: number,
  before: BeforeGroup,
  reliabilityAfter: number = before.reliability,
): number {
  const { sd, reliability } = before
  const error = Math.sqrt(reliability ** 2 * sd ** 2 * (1 - reliability) + sd ** 2 * (1 - reliabilityAfter))
  return (last - estimatedTrue(first, before)) / error
}

/** What Hageman–Arrindell knows besides: mean and SD after, and the correlation of both scores. */
export type AfterGroup = { readonly mean: number; readonly sd: number; readonly correlation: number }

/** Beyond this an index of Hageman and Arrindell is reliable. */
export const HAGEMAN_ARRINDELL_CRITICAL = 1.645

/**
 * Hageman–Arrindell: [(x2 − x1)·r_dd + (M_post − M_pre)(1 − r_dd)] / [√r_dd · √(2·SE²)], with r_dd the reliability of the
 * difference. Null where the group's scores vary less than they are measured, so that r_dd is not above 0.
 */
export function hagemanArrindell(first: number, last: number, before: BeforeGroup, after: AfterGroup): number | null {
  const error = measurementError(before) ** 2
  const reliabilityOf = (sd: number): number => (sd ** 2 - error) / sd ** 2
  const shared = 2 * before.sd * after.sd * after.correlation
  const spread = before.sd ** 2 + after.sd ** 2 - shared
  const trueSpread = before.sd ** 2 * reliabilityOf(before.sd) + after.sd ** 2 * reliabilityOf(after.sd) - shared
  if (spread <= 0 || trueSpread <= 0) return null
  const ofDifference = trueSpread / spread
  const change = (last - first) * ofDifference + (after.mean - before.mean) * (1 - ofDifference)
  return change / (Math.sqrt(ofDifference) * Math.sqrt(2 * error))
}
