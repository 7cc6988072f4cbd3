import type { Course } from '#domain/measure/course/course.ts'
import { addScore, type EarlierScores, noScores } from '#domain/measure/course/earlier-scores.ts'
import { onScale } from '#domain/measure/course/time-scale.ts'

/** Where a score is expected: in four of five cases between `low` and `high`. In points; not cut to the range of a measure. */
export type Expected = {
  readonly expected: number
  readonly low: number
  readonly high: number
  readonly sd: number
}

/** Half the width of a band that holds 80 % of a normal distribution, in standard deviations. */
export const BAND_80 = 1.2815515655446004

/**
 * The score expected at a time from a person's earlier ones, by empirical Bayes: their own level and slope are drawn towards
 * those of the course, the more so the fewer their scores. Without earlier scores it is the band for anybody. The band allows
 * for the person's variation and the residual, not for the course having been estimated. Times must suit the course's scale.
 */
export function predictCourse(
  course: Course,
  earlier: readonly { readonly time: number; readonly score: number }[],
  at: number,
): Expected {
  const sums = noScores()
  for (const { time, score } of earlier) addScore(sums, course.scale, time, score)
  return expectedFrom(course, sums, at)
}

/**
 * The same from running sums. With Ψ = D/σ² and G = ZᵀZ, D − D·Zᵀ·V⁻¹·Z·D = σ²·(Ψ + |Ψ|·adj G) / δ, where
 * δ = 1 + tr GΨ + |G||Ψ|: no inverse is needed, and it holds for a D of any rank.
 */
export function expectedFrom(course: Course, sums: EarlierScores, at: number): Expected {
  const { intercept, slope, residualVariance } = course
  const a = course.interceptVariance / residualVariance
  const b = course.covariance / residualVariance
  const c = course.slopeVariance / residualVariance
  const { count, middle, mean, spread, together } = sums
  const g1 = count * middle
  const g2 = g1 * middle + spread
  const determinant = Math.max(0, a * c - b * b)
  const delta = 1 + count * a + 2 * g1 * b + g2 * c + count * spread * determinant
  const [p0, p1, p2] = [
    (a + determinant * g2) / delta,
    (b - determinant * g1) / delta,
    (c + determinant * count) / delta,
  ]
  const rest0 = count * (mean - intercept - slope * middle)
  const rest1 = rest0 * middle + together - slope * spread
  const f = onScale(course.scale, at)
  const own0 = p0 * rest0 + p1 * rest1
  const own1 = p1 * rest0 + p2 * rest1
  const expected = intercept + own0 + (slope + own1) * f
  const sd = Math.sqrt(residualVariance * (1 + Math.max(0, p0 + 2 * p1 * f + p2 * f * f)))
  return { expected, low: expected - BAND_80 * sd, high: expected + BAND_80 * sd, sd }
}
