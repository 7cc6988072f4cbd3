import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Course, FitMethod } from '#domain/measure/course/course.ts'
import { fitCourse } from '#domain/measure/course/fit.ts'
import { type Observations, observations } from '#domain/measure/course/observations.ts'
import { onScale, type TimeScale } from '#domain/measure/course/time-scale.ts'
import type { Seeded } from '#testing/seeded.ts'
import { simulatedCourse, type Truth } from '#testing/simulated-course.ts'

// A second implementation, as plain as can be and sharing nothing with the first: every person's covariance matrix written out,
// its Cholesky factor, and a search that knows no derivative and does not profile the residual variance.

type Dense = { readonly beta: readonly [number, number]; readonly deviance: number }
type Person = { readonly f: readonly number[]; readonly y: readonly number[] }
type Variances = { readonly a: number; readonly b: number; readonly c: number; readonly residual: number }

function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0))
  for (const [i, row] of matrix.entries())
    for (let j = 0; j <= i; j++) {
      let sum = row[j] ?? 0
      for (let k = 0; k < j; k++) sum -= (lower[i]?.[k] ?? 0) * (lower[j]?.[k] ?? 0)
      const into = lower[i] ?? []
      into[j] = i === j ? Math.sqrt(sum) : sum / (lower[j]?.[j] ?? 0)
    }
  return lower
}

/** Solves L·x = v. */
function forward(lower: readonly (readonly number[])[], v: readonly number[]): number[] {
  const x: number[] = []
  for (const [i, row] of lower.entries()) {
    let sum = v[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0)
    x.push(sum / (row[i] ?? 0))
  }
  return x
}

const dot = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((sum, one, k) => sum + one * (y[k] ?? 0), 0)

function denseDeviance(people: readonly Person[], { a, b, c, residual }: Variances, method: FitMethod): Dense {
  let [logs, n, xx, xz, zz, xy, zy, yy] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const { f, y } of people) {
    const v = f.map((s, i) => f.map((t, j) => a + b * (s + t) + c * s * t + (i === j ? residual : 0)))
    const lower = cholesky(v)
    const [ones, times, scores] = [
      forward(
        lower,
        f.map(() => 1),
      ),
      forward(lower, f),
      forward(lower, y),
    ]
    for (const [i, row] of lower.entries()) logs += 2 * Math.log(row[i] ?? 0)
    n += f.length
    xx += dot(ones, ones)
    xz += dot(ones, times)
    zz += dot(times, times)
    xy += dot(ones, scores)
    zy += dot(times, scores)
    yy += dot(scores, scores)
  }
  const det = xx * zz - xz * xz
  const beta = [(zz * xy - xz * zy) / det, (xx * zy - xz * xy) / det] as const
  const quadratic = yy - beta[0] * xy - beta[1] * zy
  const restricted = method === 'reml' ? Math.log(det) - 2 * Math.log(2 * Math.PI) : 0
  return { beta, deviance: n * Math.log(2 * Math.PI) + logs + quadratic + restricted }
}

/** Nelder and Mead's simplex, begun again from its own end until that gains nothing. */
function simplex(
  f: (x: readonly number[]) => number,
  start: readonly number[],
): { x: readonly number[]; value: number } {
  let best = { x: start, value: f(start) }
  for (let round = 0; round < 60; round++) {
    const size = round === 0 ? 0.5 : 0.1 / (1 + (round % 4))
    const corner = (at: readonly number[]) => ({ x: at, value: f(at) })
    let points = [best, ...best.x.map((_, i) => corner(best.x.map((one, j) => (i === j ? one + size : one))))]
    for (let step = 0; step < 600; step++) {
      points = points.toSorted((one, other) => one.value - other.value)
      const [first, last, second] = [points[0] ?? best, points.at(-1) ?? best, points.at(-2) ?? best]
      if (last.value - first.value < 1e-10) break
      const rest = points.slice(0, -1)
      const middle = first.x.map((_, j) => rest.reduce((sum, { x }) => sum + (x[j] ?? 0), 0) / rest.length)
      const along = (t: number) => corner(middle.map((one, j) => one + t * ((last.x[j] ?? 0) - one)))
      const mirrored = along(-1)
      if (mirrored.value < first.value) {
        const further = along(-2)
        points = [...rest, further.value < mirrored.value ? further : mirrored]
      } else if (mirrored.value < second.value) points = [...rest, mirrored]
      else {
        const inner = mirrored.value < last.value ? along(-0.5) : along(0.5)
        if (inner.value < Math.min(last.value, mirrored.value)) points = [...rest, inner]
        else
          points = [first, ...points.slice(1).map(({ x }) => corner(x.map((one, j) => ((first.x[j] ?? 0) + one) / 2)))]
      }
    }
    const found = points.toSorted((one, other) => one.value - other.value)[0] ?? best
    const gained = best.value - found.value
    if (gained > 0) best = found
    if (round > 2 && gained < 1e-7) break
  }
  return best
}

function peopleOf(rows: Observations, scale: TimeScale): Person[] {
  const people = new Map<number, { f: number[]; y: number[] }>()
  for (let k = 0; k < rows.count; k++) {
    const i = rows.people[k] ?? 0
    const person = people.get(i) ?? { f: [], y: [] }
    people.set(i, person)
    person.f.push(onScale(scale, rows.time[k] ?? 0))
    person.y.push(rows.score[k] ?? 0)
  }
  return [...people.values()]
}

function denseFit(rows: Observations, scale: TimeScale, method: FitMethod) {
  const people = peopleOf(rows, scale)
  const variances = ([l = 0, m = 0, s = 0, r = 0]: readonly number[]): Variances => ({
    a: l * l,
    b: l * m,
    c: m * m + s * s,
    residual: Math.exp(2 * r),
  })
  const search = (start: readonly number[]) =>
    simplex((x) => {
      const { deviance } = denseDeviance(people, variances(x), method)
      return Number.isFinite(deviance) ? deviance : 1e12
    }, start)
  const found = [search([3, 0, 1, 1]), search([1, 0.3, 0.3, 0.5])].toSorted((one, other) => one.value - other.value)[0]
  const at = variances(found?.x ?? [])
  return { ...at, ...denseDeviance(people, at, method) }
}

const TRUTH: Truth = {
  scale: 'log',
  intercept: 16,
  slope: -2,
  interceptSd: 4,
  slopeSd: 1.5,
  correlation: -0.3,
  residualSd: 3,
}
const grid = (n: number) => Array.from({ length: n }, (_, k) => k)
const irregular = (n: number, chance: Seeded) => Array.from({ length: n }, () => 12 * chance.uniform())

const CASES: readonly (readonly [string, Partial<Truth>, (person: number, chance: Seeded) => readonly number[]])[] = [
  ['eight scores each, on a grid', {}, () => grid(8)],
  ['eight scores each, at any time', {}, (_, chance) => irregular(8, chance)],
  ['one to eight scores', {}, (person, chance) => irregular(1 + (person % 8), chance)],
  ['one and two scores, some five', {}, (person, chance) => irregular([1, 2, 2, 1, 5][person % 5] ?? 1, chance)],
  ['ties in time', {}, (person) => [0, 0, 1, 1, 1, 3, 6].slice(0, 2 + (person % 6))],
  ['no slope variance', { slopeSd: 0 }, (person) => grid(3 + (person % 4))],
  ['no intercept variance', { interceptSd: 0 }, (person) => grid(3 + (person % 4))],
  ['no variance between people', { slopeSd: 0, interceptSd: 0 }, () => grid(5)],
  ['correlation 1', { correlation: 1 }, (person, chance) => irregular(2 + (person % 4), chance)],
  ['correlation −1', { correlation: -1 }, (person, chance) => irregular(2 + (person % 4), chance)],
  ['months, straight', { scale: 'linear', slope: -0.4, slopeSd: 0.3 }, (person) => grid(4 + (person % 6))],
]

/** Fixed effects ±0.01, variances ±1 % (or ±0.01 near nothing), −2 log-likelihood ±0.01. */
function expectSame(course: Course, dense: ReturnType<typeof denseFit>): void {
  expect(Math.abs(course.minus2LogLikelihood - dense.deviance)).toBeLessThan(0.01)
  expect(Math.abs(course.intercept - dense.beta[0])).toBeLessThan(0.01)
  expect(Math.abs(course.slope - dense.beta[1])).toBeLessThan(0.01)
  const alike = (mine: number, theirs: number) =>
    expect(Math.abs(mine - theirs)).toBeLessThan(Math.max(0.01, 0.01 * Math.abs(theirs)))
  alike(course.interceptVariance, dense.a)
  alike(course.covariance, dense.b)
  alike(course.slopeVariance, dense.c)
  alike(course.residualVariance, dense.residual)
}

describe('the fit is that of an independent implementation', () => {
  it.each(CASES.flatMap((one) => (['ml', 'reml'] as const).map((method) => [one[0], method, one] as const)))(
    '%s, %s',
    (_, method, [, truth, times]) => {
      for (const seed of [1, 2]) {
        const all = { ...TRUTH, ...truth }
        const rows = simulatedCourse(all, { seed, people: 40, times })
        const fitted = fitCourse(rows, { scale: all.scale, method })
        if ('cannot' in fitted) throw new Error(fitted.cannot.reason)
        expectSame(fitted.course, denseFit(rows, all.scale, method))
      }
    },
    30_000,
  )

  it('with nothing but one and two scores, at times of everyone’s own', () => {
    const rows = simulatedCourse(TRUTH, { seed: 5, people: 300, times: (i, chance) => irregular(1 + (i % 2), chance) })
    const fitted = fitCourse(rows, { scale: 'log', method: 'ml' })
    if ('cannot' in fitted) throw new Error(fitted.cannot.reason)
    expectSame(fitted.course, denseFit(rows, 'log', 'ml'))
  }, 60_000)

  it.each(['ml', 'reml'] as const)(
    'and no covariance near it is better, on hundreds of small data sets (%s)',
    (method) => {
      for (let seed = 0; seed < 150; seed++) {
        const [, truth, times] = CASES[seed % CASES.length] ?? ['', {}, () => grid(4)]
        const all = { ...TRUTH, ...truth }
        const rows = simulatedCourse(all, { seed: 1000 + seed, people: 6 + (seed % 20), times })
        const fitted = fitCourse(rows, { scale: all.scale, method })
        if ('cannot' in fitted) throw new Error(`${seed}: ${fitted.cannot.reason}`)
        const { interceptVariance: a, covariance: b, slopeVariance: c, residualVariance: residual } = fitted.course
        const people = peopleOf(rows, all.scale)
        const here = denseDeviance(people, { a, b, c, residual }, method)
        expect(here.deviance).toBeCloseTo(fitted.course.minus2LogLikelihood, 6)
        expect(here.beta[0]).toBeCloseTo(fitted.course.intercept, 6)
        for (const step of [0.3, 0.03])
          for (let k = 0; k < 16; k++) {
            const angle = (k * Math.PI) / 8
            const [x, y] = [Math.cos(angle / 2), Math.sin(angle / 2)]
            const more = k % 2 === 0 ? step : -step
            const near = {
              a: a + more * x * x,
              b: b + more * x * y,
              c: c + more * y * y,
              residual: residual * (1 - more / 9),
            }
            if (near.a < 0 || near.c < 0 || near.b ** 2 > near.a * near.c) continue
            expect(denseDeviance(people, near, method).deviance).toBeGreaterThan(here.deviance - 1e-7)
          }
      }
    },
  )
})

describe('the fit is that of a published trial', () => {
  const file = join(import.meta.dirname, '../../../../../shared/reference/data/reframed_phq9_monthly.csv')
  it.skipIf(!existsSync(file))(
    `REFRAMED, months 0 to 12 (skipped when ${'its file is not beside the repository'})`,
    () => {
      const rows = readFileSync(file, 'utf8').replaceAll('"', '').trim().split(/\r?\n/).slice(1)
      const cells = rows.map((row) => row.split(',')).filter((row) => row[3] !== '' && Number(row[1]) <= 12)
      const { observations: read } = observations(
        cells.map(([person = '', time, , score]) => ({ person, time: Number(time), score: Number(score) })),
      )
      const fitted = fitCourse(read, { scale: 'log', method: 'ml' })
      if ('cannot' in fitted) throw new Error(fitted.cannot.reason)
      const { course } = fitted
      expect(course.people).toBe(246)
      expect(course.intercept).toBeCloseTo(18.9965, 3)
      expect(course.slope).toBeCloseTo(-2.1005, 3)
      expect(course.interceptVariance).toBeCloseTo(18.5464, 3)
      expect(course.slopeVariance).toBeCloseTo(4.7092, 3)
      expect(course.covariance).toBeCloseTo(-0.3873, 3)
      expect(course.residualVariance).toBeCloseTo(11.1865, 3)
      expect(course.minus2LogLikelihood).toBeCloseTo(12962.313, 3)
      expect(course.singular).toBe(false)
    },
  )
})
