import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Course, courseShape } from '#domain/measure/course/course.ts'
import { designsOf } from '#domain/measure/course/designs.ts'
import { devianceAt, sumsOf } from '#domain/measure/course/deviance.ts'
import { type FitAs, fitCourse } from '#domain/measure/course/fit.ts'
import { type Observations, observations, peopleIn } from '#domain/measure/course/observations.ts'
import { personLines } from '#domain/measure/course/person-lines.ts'
import { simulatedCourse } from '#testing/simulated-course.ts'

const rowsOf = (rows: readonly (readonly [person: string, time: number, score: number])[]): Observations =>
  observations(rows.map(([person, time, score]) => ({ person, time, score }))).observations

const anyHow = fc.record({
  scale: fc.constantFrom('log' as const, 'linear' as const),
  method: fc.constantFrom('ml' as const, 'reml' as const),
})

/** Scores of 8 to 60 people, 1 to 6 each, with any variances, none among them. */
const anyRows = fc
  .record({
    seed: fc.integer(),
    people: fc.integer({ min: 8, max: 60 }),
    slope: fc.double({ min: -3, max: 3, noNaN: true }),
    interceptSd: fc.constantFrom(0, 0.5, 3),
    slopeSd: fc.constantFrom(0, 0.2, 1),
    correlation: fc.constantFrom(-1, -0.5, 0, 0.8, 1),
    residualSd: fc.constantFrom(0.5, 3),
  })
  .map(({ seed, people, ...more }) =>
    simulatedCourse(
      { scale: 'log', intercept: 15, ...more },
      {
        seed,
        people,
        times: (i, chance) => Array.from({ length: 1 + (i % 6) }, () => Math.floor(24 * chance.uniform()) / 2),
      },
    ),
  )

function fit(rows: Observations, how: FitAs): Course {
  const fitted = fitCourse(rows, how)
  if ('cannot' in fitted) throw new Error(`cannot: ${fitted.cannot.reason}`)
  return fitted.course
}

function reordered(rows: Observations, order: readonly number[], people: readonly number[]): Observations {
  return {
    people: Int32Array.from(order, (k) => people[rows.people[k] ?? 0] ?? 0),
    time: Float64Array.from(order, (k) => rows.time[k] ?? 0),
    score: Float64Array.from(order, (k) => rows.score[k] ?? 0),
    count: order.length,
  }
}

const numbersUpTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k)

function expectClose(one: Course, other: Course): void {
  const near = (x: number, y: number, size: number) => expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-4 * size)
  const points = Math.sqrt(one.residualVariance + one.interceptVariance)
  near(one.minus2LogLikelihood, other.minus2LogLikelihood, 1e-2 + (1e-4 * Math.abs(one.minus2LogLikelihood)) / 100)
  near(one.intercept, other.intercept, points)
  near(one.slope, other.slope, points)
  near(one.interceptVariance, other.interceptVariance, points ** 2)
  near(one.slopeVariance, other.slopeVariance, points ** 2)
  near(one.covariance, other.covariance, points ** 2)
  near(one.residualVariance, other.residualVariance, points ** 2)
}

describe('the fit', () => {
  it('does not depend on the order of rows or of people', () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) => {
          const shuffled = (count: number) =>
            fc.shuffledSubarray(numbersUpTo(count), { minLength: count, maxLength: count })
          return fc.tuple(fc.constant(rows), shuffled(rows.count), shuffled(peopleIn(rows)))
        }),
        anyHow,
        ([rows, order, people], how) => expectClose(fit(rows, how), fit(reordered(rows, order, people), how)),
      ),
    )
  })

  it('moves and stretches with the scores', () => {
    const by = fc.constantFrom(-3, -0.1, 0.01, 1, 250)
    fc.assert(
      fc.property(anyRows, anyHow, fc.integer({ min: -500, max: 500 }), by, (rows, how, up, times) => {
        const one = fit(rows, how)
        const moved = fit({ ...rows, score: rows.score.map((y) => up + times * y) }, how)
        const free = one.observations - (how.method === 'reml' ? 2 : 0)
        expectClose(one, {
          ...moved,
          intercept: (moved.intercept - up) / times,
          slope: moved.slope / times,
          interceptVariance: moved.interceptVariance / times ** 2,
          slopeVariance: moved.slopeVariance / times ** 2,
          covariance: moved.covariance / times ** 2,
          residualVariance: moved.residualVariance / times ** 2,
          minus2LogLikelihood: moved.minus2LogLikelihood - 2 * free * Math.log(Math.abs(times)),
        })
      }),
    )
  })

  it('is the same in days as in months when time counts straight', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const months = fit(rows, { scale: 'linear', method: 'ml' })
        const days = fit({ ...rows, time: rows.time.map((t) => 30 * t + 20_000) }, { scale: 'linear', method: 'ml' })
        expect(days.minus2LogLikelihood).toBeCloseTo(months.minus2LogLikelihood, 3)
        expect(days.slope * 30).toBeCloseTo(months.slope, 3)
        expect(days.slopeVariance * 900).toBeCloseTo(months.slopeVariance, 3)
      }),
    )
  })

  it('is nowhere worse than where it begins, and is what could be the variances of something', () => {
    fc.assert(
      fc.property(anyRows, anyHow, (rows, how) => {
        const course = fit(rows, how)
        const lines = personLines(rows, peopleIn(rows), how.scale)
        const sums = sumsOf(designsOf(lines), lines, how.method)
        const free = course.observations - (how.method === 'reml' ? 2 : 0)
        const units = 2 * free * Math.log(lines.scoreSd) + (how.method === 'reml' ? 2 * Math.log(lines.timeSd) : 0)
        for (const at of [
          { a: 1, b: 0, c: 0.25 },
          { a: 0, b: 0, c: 0 },
          { a: 1, b: 0, c: 0 },
          { a: 4, b: -1, c: 2 },
        ])
          expect(course.minus2LogLikelihood).toBeLessThanOrEqual(devianceAt(sums, at).deviance + units + 1e-6)
        expect(courseShape.parse(JSON.parse(JSON.stringify(course)))).toEqual(course)
      }),
    )
  })

  it('is the lowest point even where few scores leave several', () => {
    const sizes = [0.1, 0.3, 0.6, 1, 1.7, 3, 6, 12]
    const net = sizes.flatMap((l) =>
      sizes.flatMap((s) => [-0.99, -0.6, 0, 0.6, 0.99].map((r) => ({ a: l * l, b: r * l * s, c: s * s }))),
    )
    for (let seed = 0; seed < 250; seed++) {
      const rows = simulatedCourse(
        { scale: 'log', intercept: 10, slope: -1, interceptSd: 2, slopeSd: seed % 3, correlation: 0, residualSd: 2 },
        {
          seed,
          people: 5,
          times: (_, chance) => numbersUpTo(2 + (seed % 2)).map(() => Math.floor(12 * chance.uniform())),
        },
      )
      const fitted = fitCourse(rows, { scale: 'log', method: 'reml' })
      if ('cannot' in fitted) continue
      const lines = personLines(rows, 5, 'log')
      const sums = sumsOf(designsOf(lines), lines, 'reml')
      const units = 2 * (rows.count - 2) * Math.log(lines.scoreSd) + 2 * Math.log(lines.timeSd)
      const lowest = Math.min(...net.map((at) => devianceAt(sums, at).deviance))
      expect(fitted.course.minus2LogLikelihood - units).toBeLessThanOrEqual(lowest + 1e-6)
    }
  })

  it('takes times that are all but the same as the same', () => {
    const rows = simulatedCourse(
      { scale: 'linear', intercept: 15, slope: -1, interceptSd: 3, slopeSd: 1, correlation: 0, residualSd: 2 },
      { seed: 8, people: 40, times: (i) => (i % 2 === 0 ? [0, 1, 2, 3] : [2, 2, 2]) },
    )
    const tied = fit(rows, { scale: 'linear', method: 'ml' })
    for (const apart of [1e-15, 1e-13, 1e-11, 1e-9, 1e-8, 1e-7])
      expectClose(
        tied,
        fit({ ...rows, time: rows.time.map((t, k) => t + (k % 3) * apart) }, { scale: 'linear', method: 'ml' }),
      )
  })

  it('leaves more variance between people when restricted, and nearly the same when they are many', () => {
    const rows = (people: number): Observations =>
      simulatedCourse(
        { scale: 'log', intercept: 15, slope: -2, interceptSd: 4, slopeSd: 1, correlation: 0, residualSd: 3 },
        { seed: 11, people, times: () => [0, 1, 2, 4, 8] },
      )
    const [few, many] = [rows(12), rows(3000)]
    const ratio = (of: Observations): number =>
      fit(of, { scale: 'log', method: 'reml' }).interceptVariance /
      fit(of, { scale: 'log', method: 'ml' }).interceptVariance
    expect(ratio(few)).toBeGreaterThan(1.05)
    expect(ratio(few)).toBeLessThan(1.25)
    expect(ratio(many)).toBeGreaterThan(1)
    expect(ratio(many)).toBeLessThan(1.002)
  })

  it('is the one that can be written down for balanced data: variances of means less what chance adds', () => {
    const scores = [
      [3, 9, 4, 8],
      [18, 1, 17, 2],
      [9, 9, 8, 8],
      [22, 26, 21, 25],
      [11, 2, 12, 4],
      [7, 18, 6, 19],
    ]
    const course = fit(rowsOf(scores.flatMap((own, i) => own.map((y, k) => [`p${i}`, k % 2, y] as const))), {
      scale: 'linear',
      method: 'reml',
    })
    const meanOf = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length
    const together = (x: readonly number[], y: readonly number[]): number =>
      x.reduce((sum, one, k) => sum + (one - meanOf(x)) * ((y[k] ?? 0) - meanOf(y)), 0) / (x.length - 1)
    const early = scores.map(([a = 0, , b = 0]) => (a + b) / 2)
    const late = scores.map(([, a = 0, , b = 0]) => (a + b) / 2)
    const within = meanOf(scores.map(([a = 0, b = 0, c = 0, d = 0]) => ((a - c) ** 2 + (b - d) ** 2) / 4))
    expect(course.singular).toBe(false)
    expect(course.intercept).toBeCloseTo(meanOf(early), 6)
    expect(course.slope).toBeCloseTo(meanOf(late) - meanOf(early), 6)
    expect(course.residualVariance).toBeCloseTo(within, 4)
    const level = together(early, early) - within / 2
    const both = together(early, late)
    expect(course.interceptVariance).toBeCloseTo(level, 3)
    expect(course.covariance).toBeCloseTo(both - level, 3)
    expect(course.slopeVariance).toBeCloseTo(together(late, late) - within / 2 - 2 * both + level, 3)
  })

  it('says that it lies on the edge only when it does', () => {
    const rows = (slopeSd: number, correlation = 0): Observations =>
      simulatedCourse(
        { scale: 'log', intercept: 15, slope: -2, interceptSd: 4, slopeSd, correlation, residualSd: 0.5 },
        { seed: 4, people: 100, times: () => [0, 1, 2, 4, 8] },
      )
    expect(fit(rows(1.5), { scale: 'log', method: 'ml' }).singular).toBe(false)
    // Everybody goes the same way, and what is left to chance bends but does not tilt: people's slopes cannot differ.
    const bent = numbersUpTo(30).flatMap((i) =>
      [1, -2, 1].map((bend, t) => [`p${i}`, t, (i % 7) - 2 * t + (i % 2 === 0 ? bend : -bend)] as const),
    )
    const flat = fit(rowsOf(bent), { scale: 'linear', method: 'ml' })
    expect(flat).toMatchObject({ slopeVariance: 0, covariance: 0, singular: true })
    expect(flat.interceptVariance).toBeGreaterThan(1)
    const together = fit(rows(1.5, 1), { scale: 'log', method: 'ml' })
    const correlation = together.covariance / Math.sqrt(together.interceptVariance * together.slopeVariance)
    expect(correlation).toBeGreaterThan(0.99)
  })
})

describe('what cannot be fitted is refused with the reason', () => {
  const grid = (people: number, times: readonly number[], score: (i: number, t: number) => number): Observations =>
    rowsOf(numbersUpTo(people).flatMap((i) => times.map((t) => [`p${i}`, t, score(i, t)] as const)))
  const wild = (i: number, t: number): number => ((i * 7919 + t * 104_729) % 13) + ((i * 31 + t * 17) % 5)

  it.each([
    ['no-scores', grid(0, [0, 1], wild)],
    ['too-few-people', grid(2, [0, 1, 2], wild)],
    ['times-all-the-same', grid(9, [3, 3, 3], (i) => i)],
    ['nobody-at-two-times', rowsOf(numbersUpTo(9).map((i) => [`p${i}`, i, wild(i, 1)] as const))],
    ['scores-all-the-same', grid(9, [0, 1, 2], () => 4)],
    ['scores-lie-on-lines', grid(9, [0, 1, 2], (i) => i)],
    ['scores-lie-on-lines', grid(9, [0, 1, 2], (i, t) => 3 * i - 0.1 * Math.log1p(t) * i)],
    ['too-few-repeats', grid(9, [0, 1], wild)],
    ['not-a-number', grid(9, [0, 1, 2], (i, t) => (i === 3 && t === 1 ? Number.NaN : wild(i, t)))],
    ['not-a-number', grid(9, [0, 1, Number.POSITIVE_INFINITY], wild)],
    ['not-a-number', grid(9, [0, 1, 2], (i, t) => wild(i, t) * 1e200)],
    ['negative-time-on-log-scale', grid(9, [-0.5, 1, 2], wild)],
  ] as const)('%s', (reason, rows) => {
    for (const method of ['ml', 'reml'] as const)
      expect(fitCourse(rows, { scale: 'log', method })).toMatchObject({ cannot: { reason } })
  })

  it('and says at which row', () => {
    const rows = grid(9, [0, 1, -2], wild)
    expect(fitCourse(rows, { scale: 'log', method: 'ml' })).toEqual({
      cannot: { reason: 'negative-time-on-log-scale', at: 2 },
    })
    expect(fitCourse(rows, { scale: 'linear', method: 'ml' })).toHaveProperty('course')
  })

  it('and nothing else makes it stumble: any small heap of rows has a course of numbers or a reason', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 5 }),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), anyHow, (rows, how) => {
        const fitted = fitCourse(rowsOf(rows), how)
        if ('cannot' in fitted) expect(fitted.cannot.reason).not.toBe('not-found')
        else
          for (const value of Object.values(fitted.course))
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
