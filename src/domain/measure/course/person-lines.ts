import type { Observations } from '#domain/measure/course/observations.ts'
import { onScale, type TimeScale } from '#domain/measure/course/time-scale.ts'

/**
 * What the likelihood needs to know of every person, whatever the number of their scores. Times (on the scale) and scores are
 * first moved to mean 0 and spread 1 over all rows, so that months and years, points and percentages behave alike.
 */
export type PersonLines = {
  /** How many scores. */
  readonly count: Float64Array
  /** Mean time. */
  readonly middle: Float64Array
  /** Sum of squared distances of the times from their mean; exactly 0 when all of them are the same. */
  readonly spread: Float64Array
  /** The person's own least-squares line: where it meets time 0, and its slope (0 when the times are all the same). */
  readonly level: Float64Array
  readonly slope: Float64Array
  /** Squared distances of all scores from the person's own line, summed over everybody, and how many are free to vary. */
  readonly residual: number
  readonly freedom: number
  readonly observations: number
  readonly timeMean: number
  readonly timeSd: number
  readonly scoreMean: number
  readonly scoreSd: number
}

/** Below this a person's times count as one (in squared standard deviations of all times): their line would be noise. */
const ONE_TIME = 1e-12

/** Gathers the lines in two passes over the rows. `people` is the number of people. The rows must be finite. */
export function personLines(rows: Observations, people: number, scale: TimeScale): PersonLines {
  const moved = standardise(rows, scale)
  const { time, score } = moved
  const count = new Float64Array(people)
  const middle = new Float64Array(people)
  const level = new Float64Array(people)
  for (let k = 0; k < rows.count; k++) {
    const i = rows.people[k] ?? 0
    count[i] = (count[i] ?? 0) + 1
    middle[i] = (middle[i] ?? 0) + (time[k] ?? 0)
    level[i] = (level[i] ?? 0) + (score[k] ?? 0)
  }
  for (let i = 0; i < people; i++) {
    // A number that nobody has counts for nothing, and must not become a division by zero.
    const many = Math.max(1, count[i] ?? 0)
    middle[i] = (middle[i] ?? 0) / many
    level[i] = (level[i] ?? 0) / many
  }
  const spread = new Float64Array(people)
  const slope = new Float64Array(people)
  const around = new Float64Array(people)
  for (let k = 0; k < rows.count; k++) {
    const i = rows.people[k] ?? 0
    const t = (time[k] ?? 0) - (middle[i] ?? 0)
    const y = (score[k] ?? 0) - (level[i] ?? 0)
    spread[i] = (spread[i] ?? 0) + t * t
    slope[i] = (slope[i] ?? 0) + t * y
    around[i] = (around[i] ?? 0) + y * y
  }
  let residual = 0
  let freedom = 0
  for (let i = 0; i < people; i++) {
    const wide = spread[i] ?? 0
    const together = slope[i] ?? 0
    const many = wide > ONE_TIME
    const own = many ? together / wide : 0
    spread[i] = many ? wide : 0
    slope[i] = own
    level[i] = (level[i] ?? 0) - own * (middle[i] ?? 0)
    residual += Math.max(0, (around[i] ?? 0) - own * together)
    freedom += Math.max(0, (count[i] ?? 0) - (many ? 2 : 1))
  }
  const { timeMean, timeSd, scoreMean, scoreSd } = moved
  return {
    count,
    middle,
    spread,
    level,
    slope,
    residual,
    freedom,
    observations: rows.count,
    timeMean,
    timeSd,
    scoreMean,
    scoreSd,
  }
}

function standardise({ time, score, count }: Observations, scale: TimeScale) {
  const onIts = new Float64Array(count)
  for (let k = 0; k < count; k++) onIts[k] = onScale(scale, time[k] ?? 0)
  const [times, scores] = [meanAndSd(onIts, count), meanAndSd(score, count)]
  const moved = new Float64Array(count)
  for (let k = 0; k < count; k++) {
    onIts[k] = ((onIts[k] ?? 0) - times.mean) / times.sd
    moved[k] = ((score[k] ?? 0) - scores.mean) / scores.sd
  }
  return {
    time: onIts,
    score: moved,
    timeMean: times.mean,
    timeSd: times.sd,
    scoreMean: scores.mean,
    scoreSd: scores.sd,
  }
}

function meanAndSd(values: Float64Array, count: number): { mean: number; sd: number } {
  let sum = 0
  for (let k = 0; k < count; k++) sum += values[k] ?? 0
  const mean = sum / count
  let squares = 0
  for (let k = 0; k < count; k++) squares += ((values[k] ?? 0) - mean) ** 2
  return { mean, sd: Math.sqrt(squares / count) }
}
