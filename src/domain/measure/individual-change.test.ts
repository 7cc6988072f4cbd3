import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  edwardsNunnally,
  gulliksenLordNovick,
  hagemanArrindell,
  hsuLinnLord,
  nunnallyKotsch,
} from '#domain/measure/individual-change.ts'

/** Mean 10, SD 5, r 0.8: SE of prediction 3, SE of measurement 5·√0.2 = 2.23607. */
const before = { mean: 10, sd: 5, reliability: 0.8 }

describe('other ways to judge the change of one person, worked by hand', () => {
  it('Gulliksen, Lord and Novick: (2 − 10 − 0.8 · 10) ÷ 3', () => {
    expect(gulliksenLordNovick(20, 2, before)).toBeCloseTo(-16 / 3, 9)
  })
  it('Hsu, Linn and Lord: (2 − 6 − 0.8 · 10) ÷ 3', () => {
    expect(hsuLinnLord(20, 2, before, 6)).toBeCloseTo(-4, 9)
  })
  it('Edwards and Nunnally: (2 − 18) ÷ 2.23607', () => {
    expect(edwardsNunnally(20, 2, before)).toBeCloseTo(-7.15542, 5)
  })
  it('Nunnally and Kotsch: (2 − 18) ÷ √(0.64 · 25 · 0.2 + 25 · 0.2)', () => {
    expect(nunnallyKotsch(20, 2, before)).toBeCloseTo(-16 / Math.sqrt(8.2), 9)
    expect(nunnallyKotsch(20, 2, before, 0.9)).toBeCloseTo(-16 / Math.sqrt(5.7), 9)
  })
  it('Hageman and Arrindell: r_dd = (20 + 20 − 25) ÷ 25 = 0.6', () => {
    const after = { mean: 6, sd: 5, correlation: 0.5 }
    const expected = (-18 * 0.6 + -4 * 0.4) / (Math.sqrt(0.6) * Math.sqrt(10))
    expect(hagemanArrindell(20, 2, before, after)).toBeCloseTo(expected, 9)
  })
  it('Hageman and Arrindell say nothing where differences are all error', () => {
    expect(hagemanArrindell(20, 2, before, { mean: 6, sd: 5, correlation: 0.8 })).toBeNull()
    expect(hagemanArrindell(20, 2, before, { mean: 6, sd: 5, correlation: 1 })).toBeNull()
  })
})

it('each falls and rises with the last score', () => {
  const after = { mean: 6, sd: 5, correlation: 0.5 }
  const all = [
    (last: number) => gulliksenLordNovick(15, last, before),
    (last: number) => hsuLinnLord(15, last, before, 6),
    (last: number) => edwardsNunnally(15, last, before),
    (last: number) => nunnallyKotsch(15, last, before),
    (last: number) => hagemanArrindell(15, last, before, after) ?? Number.NaN,
  ]
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 26 }), (last) => {
      for (const index of all) expect(index(last + 1)).toBeGreaterThan(index(last))
    }),
  )
})
