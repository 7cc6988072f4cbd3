import type { Observations } from '#domain/measure/course/observations.ts'
import { onScale, type TimeScale } from '#domain/measure/course/time-scale.ts'
import { type Seeded, seeded } from '#testing/seeded.ts'

/** What simulated scores are drawn from. */
export type Truth = {
  readonly scale: TimeScale
  readonly intercept: number
  readonly slope: number
  readonly interceptSd: number
  readonly slopeSd: number
  readonly correlation: number
  readonly residualSd: number
}

/** Draws scores of people whose course is known. `times` gives each person's times. The same seed gives the same scores. */
export function simulatedCourse(
  truth: Truth,
  {
    seed,
    people,
    times,
  }: { seed: number; people: number; times: (person: number, chance: Seeded) => readonly number[] },
): Observations {
  const chance = seeded(seed)
  const rows: [person: number, time: number, score: number][] = []
  for (let i = 0; i < people; i++) {
    const first = chance.normal()
    const second = truth.correlation * first + Math.sqrt(1 - truth.correlation ** 2) * chance.normal()
    for (const time of times(i, chance)) {
      const level = truth.intercept + truth.interceptSd * first
      const slope = truth.slope + truth.slopeSd * second
      rows.push([i, time, level + slope * onScale(truth.scale, time) + truth.residualSd * chance.normal()])
    }
  }
  return {
    people: Int32Array.from(rows, ([person]) => person),
    time: Float64Array.from(rows, ([, time]) => time),
    score: Float64Array.from(rows, ([, , score]) => score),
    count: rows.length,
  }
}
