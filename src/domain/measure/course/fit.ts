import { bestCovariance } from '#domain/measure/course/best-covariance.ts'
import type { CannotFit, CannotFitReason } from '#domain/measure/course/cannot-fit.ts'
import type { Course, FitMethod } from '#domain/measure/course/course.ts'
import { designsOf } from '#domain/measure/course/designs.ts'
import { type Standing, sumsOf } from '#domain/measure/course/deviance.ts'
import { type Observations, peopleIn } from '#domain/measure/course/observations.ts'
import { type PersonLines, personLines } from '#domain/measure/course/person-lines.ts'
import type { TimeScale } from '#domain/measure/course/time-scale.ts'
import { toldApart } from '#domain/measure/course/told-apart.ts'

/** How to fit. */
export type FitAs = { readonly scale: TimeScale; readonly method: FitMethod }

/** With fewer people the three numbers of how people differ cannot all be more than zero. */
const FEWEST_PEOPLE = 3
/** Larger numbers, squared and summed, would leave what a number can hold. */
const LARGEST = 1e100
/** A residual variance below this, of the variance of all scores, is none. */
const NO_RESIDUAL = 1e-12

/**
 * Fits `score = b0 + u0 + (b1 + u1)·f(time) + e` with (u0, u1) normal with any covariance, e normal, by (restricted) maximum
 * likelihood; optima on the edge (no slope variance, correlation ±1) included. The order of rows does not matter. Linear in the
 * number of rows. Answers with the course in the units of the scores and of f, or with why there is none.
 */
export function fitCourse(rows: Observations, { scale, method }: FitAs): { readonly course: Course } | CannotFit {
  const refused = whyNot(rows, scale)
  if (refused) return refused
  const lines = personLines(rows, peopleIn(rows), scale)
  const people = lines.count.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0)
  if (people < FEWEST_PEOPLE) return cannot('too-few-people', { people })
  if (!lines.spread.some((one) => one > 0)) return cannot('nobody-at-two-times')
  const designs = designsOf(lines)
  if (lines.freedom === 0 && !toldApart(designs)) return cannot('too-few-repeats')
  if (lines.freedom > 0 && lines.residual <= NO_RESIDUAL * rows.count) return cannot('scores-lie-on-lines')
  const best = bestCovariance(sumsOf(designs, lines, method))
  if (best.standing.residualVariance <= NO_RESIDUAL || !Number.isFinite(best.standing.deviance))
    return cannot(lines.freedom === 0 ? 'too-few-repeats' : 'scores-lie-on-lines')
  if (!best.settled) return cannot(lines.freedom === 0 ? 'too-few-repeats' : 'not-found')
  return {
    course: {
      scale,
      method,
      ...inTheirUnits(best.standing, lines, method),
      people,
      observations: rows.count,
      singular: best.singular,
    },
  }
}

function cannot(reason: CannotFitReason, more: { at?: number; people?: number } = {}): CannotFit {
  return { cannot: { reason, ...more } }
}

function whyNot(rows: Observations, scale: TimeScale): CannotFit | undefined {
  const { time, score, count } = rows
  if (count === 0) return cannot('no-scores')
  const [firstTime, firstScore] = [time[0], score[0]]
  let [otherTime, otherScore] = [false, false]
  for (let k = 0; k < count; k++) {
    const [when, points] = [time[k] ?? Number.NaN, score[k] ?? Number.NaN]
    if (!(Math.abs(when) <= LARGEST && Math.abs(points) <= LARGEST)) return cannot('not-a-number', { at: k })
    if (scale === 'log' && when < 0) return cannot('negative-time-on-log-scale', { at: k })
    otherTime ||= when !== firstTime
    otherScore ||= points !== firstScore
  }
  if (!otherTime) return cannot('times-all-the-same')
  if (!otherScore) return cannot('scores-all-the-same')
  return undefined
}

/** From scores and times moved to mean 0 and spread 1 back to points and units of f. */
function inTheirUnits(standing: Standing, lines: PersonLines, method: FitMethod) {
  const { timeMean, timeSd, scoreMean, scoreSd, observations } = lines
  const { a, b, c } = standing.at
  const along = timeMean / timeSd
  const slope = (scoreSd * standing.slope) / timeSd
  const residualVariance = standing.residualVariance * scoreSd ** 2
  const free = observations - (method === 'reml' ? 2 : 0)
  return {
    intercept: scoreMean + scoreSd * standing.level - slope * timeMean,
    slope,
    interceptVariance: residualVariance * Math.max(0, a - 2 * b * along + c * along ** 2),
    slopeVariance: (residualVariance * c) / timeSd ** 2,
    covariance: (residualVariance * (b - c * along)) / timeSd,
    residualVariance,
    minus2LogLikelihood:
      standing.deviance + 2 * free * Math.log(scoreSd) + (method === 'reml' ? 2 * Math.log(timeSd) : 0),
  }
}
