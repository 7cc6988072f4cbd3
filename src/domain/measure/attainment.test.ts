import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attainmentT } from '#domain/measure/attainment.ts'

const goals = (levels: number[], weights: number[] = levels.map(() => 1)) =>
  levels.map((level, at) => ({ level, weight: weights[at] ?? 1 }))

describe('T of goal attainment scaling', () => {
  it.each([
    [[2, 1, 0], [3, 2, 1], 67.63],
    [[2, 1, 0], [1, 2, 3], 58.81],
    [[-1, -1], [1, 1], 37.6],
    [[-1, -2, -1], [2, 3, 1], 30.17],
    [[0, 1, -1], [2, 3, 1], 54.41],
    [[0, 0, 0], [1, 2, 3], 50],
  ])('levels %j with weights %j: %d', (levels, weights, t) => {
    expect(attainmentT(goals(levels, weights))).toBeCloseTo(t, 2)
  })

  it.each([
    [1, 10, 2],
    [2, 6.2, 2],
    [3, 4.56, 2],
    [4, 3.63, 2],
    [5, 3.015, 3],
  ])('of %d goals that weigh alike, one level of one is worth %d points', (many, points, digits) => {
    const all = Array.from({ length: many }, (_, at) => (at === 0 ? 1 : 0))
    expect(attainmentT(goals(all)) - 50).toBeCloseTo(points, digits)
  })

  it('is nothing where nothing weighs anything', () => {
    expect(attainmentT([])).toBeNaN()
    expect(attainmentT(goals([1], [0]))).toBeNaN()
  })

  const many = fc.array(fc.record({ level: fc.integer({ min: -2, max: 2 }), weight: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  it('does not depend on the order or the unit of weights, mirrors with the levels, and rises with each', () => {
    fc.assert(
      fc.property(many, (some) => {
        const t = attainmentT(some)
        expect(attainmentT(some.toReversed())).toBeCloseTo(t, 9)
        expect(attainmentT(some.map((one) => ({ ...one, weight: one.weight * 7 })))).toBeCloseTo(t, 9)
        expect(attainmentT(some.map((one) => ({ ...one, level: -one.level })))).toBeCloseTo(100 - t, 9)
        const [first, ...rest] = some
        if (first && first.level < 2)
          expect(attainmentT([{ ...first, level: first.level + 1 }, ...rest])).toBeGreaterThan(t)
      }),
    )
  })
})
