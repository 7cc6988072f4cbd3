import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Course } from '#domain/measure/course/course.ts'
import { crossValidate } from '#domain/measure/course/cross-validate.ts'
import { fitCourse } from '#domain/measure/course/fit.ts'
import { predictCourse } from '#domain/measure/course/predict.ts'
import { simulatedCourse } from '#testing/simulated-course.ts'

/** As fitted on the REFRAMED trial, rounded. */
const COURSE: Course = {
  scale: 'log',
  method: 'ml',
  intercept: 19,
  slope: -2.1,
  interceptVariance: 18.55,
  slopeVariance: 4.71,
  covariance: -0.39,
  residualVariance: 11.19,
  minus2LogLikelihood: 12_962,
  people: 246,
  observations: 2291,
  singular: false,
}
const anyScores = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 24 }), score: fc.integer({ min: 0, max: 27 }) }),
  { maxLength: 8 },
)
const anyTime = fc.integer({ min: 0, max: 36 })
const anyCourse = fc.constantFrom<Course>(
  COURSE,
  { ...COURSE, scale: 'linear', slope: -0.4, slopeVariance: 0.2, covariance: 0.3 },
  { ...COURSE, slopeVariance: 0, covariance: 0, singular: true },
  { ...COURSE, interceptVariance: 0, slopeVariance: 0, covariance: 0, singular: true },
  { ...COURSE, interceptVariance: 4, slopeVariance: 1, covariance: -2, singular: true },
)

describe('the expected score', () => {
  it('of somebody without scores is the band of everybody', () => {
    const { expected, low, high, sd } = predictCourse(COURSE, [], Math.E - 1)
    expect(expected).toBeCloseTo(19 - 2.1, 10)
    expect(sd ** 2).toBeCloseTo(18.55 + 2 * -0.39 + 4.71 + 11.19, 10)
    expect(high - expected).toBeCloseTo(1.2816 * sd, 3)
    expect(expected - low).toBeCloseTo(1.2816 * sd, 3)
  })

  it('after one score at the beginning is that of simple shrinkage', () => {
    const { expected, sd } = predictCourse(COURSE, [{ time: 0, score: 25 }], 0)
    const kept = 18.55 / (18.55 + 11.19)
    expect(expected).toBeCloseTo(19 + kept * 6, 10)
    expect(sd ** 2).toBeCloseTo(18.55 * (1 - kept) + 11.19, 10)
  })

  it('is that of the conditional normal distribution, written out', () => {
    fc.assert(
      fc.property(anyCourse, anyScores, anyTime, (course, earlier, at) => {
        const f = (t: number): number => (course.scale === 'log' ? Math.log(t + 1) : t)
        const together = (s: number, t: number): number =>
          course.interceptVariance + course.covariance * (s + t) + course.slopeVariance * s * t
        const here = f(at)
        // One score after the other: each narrows what is known of the ones to come. No matrix is inverted.
        const points = [...earlier.map(({ time }) => f(time)), here]
        const covariance = points.map((s) => points.map((t) => together(s, t)))
        const means = points.map((t) => course.intercept + course.slope * t)
        for (const [k, { score }] of earlier.entries()) {
          const own = covariance.map((row) => row[k] ?? 0)
          const variance = (own[k] ?? 0) + course.residualVariance
          const surprise = score - (means[k] ?? 0)
          for (const [i, row] of covariance.entries()) {
            means[i] = (means[i] ?? 0) + ((own[i] ?? 0) * surprise) / variance
            for (const j of row.keys()) row[j] = (row[j] ?? 0) - ((own[i] ?? 0) * (own[j] ?? 0)) / variance
          }
        }
        const { expected, sd } = predictCourse(course, earlier, at)
        expect(expected).toBeCloseTo(means.at(-1) ?? 0, 7)
        expect(sd ** 2).toBeCloseTo((covariance.at(-1)?.at(-1) ?? 0) + course.residualVariance, 7)
      }),
    )
  })

  it('never grows wider with one more score, whatever the score, nor narrower than the residual', () => {
    const one = fc.record({ time: fc.integer({ min: 0, max: 24 }), score: fc.integer({ min: 0, max: 27 }) })
    fc.assert(
      fc.property(anyCourse, anyScores, one, anyTime, (course, earlier, more, at) => {
        const [before, after] = [predictCourse(course, earlier, at), predictCourse(course, [...earlier, more], at)]
        expect(after.sd).toBeLessThanOrEqual(before.sd * (1 + 1e-12))
        expect(after.sd ** 2).toBeGreaterThanOrEqual(course.residualVariance * (1 - 1e-12))
      }),
    )
  })

  it('narrows when people vary', () => {
    const widths = [0, 1, 2, 3, 4].map(
      (n) =>
        predictCourse(
          COURSE,
          Array.from({ length: n }, (_, time) => ({ time, score: 18 })),
          6,
        ).sd,
    )
    for (const [k, width] of widths.entries()) if (k > 0) expect(width).toBeLessThan(widths[k - 1] ?? 0)
  })

  it('does not depend on the order of the scores', () => {
    fc.assert(
      fc.property(anyCourse, anyScores, anyTime, (course, earlier, at) => {
        const [one, other] = [predictCourse(course, earlier, at), predictCourse(course, earlier.toReversed(), at)]
        expect(other.expected).toBeCloseTo(one.expected, 8)
        expect(other.sd).toBeCloseTo(one.sd, 8)
      }),
    )
  })
})

describe('how often the band is wrong on people it has not seen', () => {
  const rows = simulatedCourse(
    { scale: 'log', intercept: 19, slope: -2.1, interceptSd: 4.3, slopeSd: 2.2, correlation: -0.04, residualSd: 3.3 },
    { seed: 7, people: 2000, times: (i, chance) => [0, ...Array.from({ length: i % 7 }, () => 12 * chance.uniform())] },
  )

  it('is about one in five when the world is as the course supposes, as often above as below', () => {
    const found = crossValidate(rows, { scale: 'log', method: 'reml', folds: 5 })
    if ('cannot' in found) throw new Error(found.cannot.reason)
    expect(found.outside).toBeGreaterThan(0.18)
    expect(found.outside).toBeLessThan(0.22)
    expect(found.above).toBeGreaterThan(0.085)
    expect(found.below).toBeGreaterThan(0.085)
    expect(found.above + found.below).toBeCloseTo(found.outside, 12)
    // Everybody but those with one score only; every score but the first.
    expect(found.people).toBe(2000 - 286)
    expect(found.scores).toBe(rows.count - 2000)
  })

  it('is more when the world is wilder than the course supposes', () => {
    const heavy = { ...rows, score: rows.score.map((y, k) => (k % 4 === 0 ? y + (k % 8 === 0 ? 12 : -12) : y)) }
    const wilder = crossValidate(heavy, { scale: 'log', method: 'ml', folds: 5 })
    if ('cannot' in wilder) throw new Error(wilder.cannot.reason)
    expect(wilder.outside).not.toBeCloseTo(0.2, 2)
  })

  it('is counted by the book: a fold left out, a band from earlier times only, ties not helping each other', () => {
    const few = simulatedCourse(
      { scale: 'linear', intercept: 10, slope: -1, interceptSd: 3, slopeSd: 0.5, correlation: 0, residualSd: 2 },
      { seed: 3, people: 12, times: (i) => [3, 0, 1, 1, 2].slice(0, 2 + (i % 4)) },
    )
    let [scores, above, below] = [0, 0, 0]
    const all = Array.from({ length: few.count }, (_, k) => ({
      person: few.people[k] ?? 0,
      time: few.time[k] ?? 0,
      score: few.score[k] ?? 0,
    }))
    for (const fold of [0, 1, 2]) {
      const rest = all.filter(({ person }) => person % 3 !== fold)
      const fitted = fitCourse(
        {
          people: Int32Array.from(rest, ({ person }) => person),
          time: Float64Array.from(rest, ({ time }) => time),
          score: Float64Array.from(rest, ({ score }) => score),
          count: rest.length,
        },
        { scale: 'linear', method: 'reml' },
      )
      if ('cannot' in fitted) throw new Error(fitted.cannot.reason)
      for (const one of all.filter(({ person }) => person % 3 === fold)) {
        const earlier = all.filter(({ person, time }) => person === one.person && time < one.time)
        if (earlier.length === 0) continue
        const { low, high } = predictCourse(fitted.course, earlier, one.time)
        scores += 1
        above += one.score > high ? 1 : 0
        below += one.score < low ? 1 : 0
      }
    }
    expect(scores).toBeGreaterThan(20)
    expect(crossValidate(few, { scale: 'linear', method: 'reml', folds: 3 })).toMatchObject({
      folds: 3,
      scores,
      outside: (above + below) / scores,
      above: above / scores,
      below: below / scores,
    })
  })

  it('cannot be said with more folds than people, or when the rest of a fold cannot be fitted', () => {
    const four = simulatedCourse(
      { scale: 'log', intercept: 10, slope: -1, interceptSd: 3, slopeSd: 1, correlation: 0, residualSd: 2 },
      { seed: 3, people: 4, times: () => [0, 1, 2] },
    )
    expect(crossValidate(four, { scale: 'log', method: 'ml', folds: 5 })).toEqual({
      cannot: { reason: 'too-few-people-for-folds', people: 4 },
    })
    expect(crossValidate(four, { scale: 'log', method: 'ml', folds: 2 })).toEqual({
      cannot: { reason: 'too-few-people', people: 2 },
    })
  })
})
