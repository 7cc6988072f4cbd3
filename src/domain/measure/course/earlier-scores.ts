import { onScale, type TimeScale } from '#domain/measure/course/time-scale.ts'

/** Running sums over a person's scores so far: number, means, and summed squares and products about the means. */
export type EarlierScores = {
  count: number
  middle: number
  mean: number
  spread: number
  together: number
}

/** No score yet. */
export function noScores(): EarlierScores {
  return { count: 0, middle: 0, mean: 0, spread: 0, together: 0 }
}

/** Adds a score to the sums. They are updated about the moving means, so that times far from 0 lose nothing. */
export function addScore(sums: EarlierScores, scale: TimeScale, time: number, score: number): void {
  const f = onScale(scale, time)
  sums.count += 1
  const before = f - sums.middle
  sums.middle += before / sums.count
  sums.mean += (score - sums.mean) / sums.count
  sums.spread += before * (f - sums.middle)
  sums.together += before * (score - sums.mean)
}
