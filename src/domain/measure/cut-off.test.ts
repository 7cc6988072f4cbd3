import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cutOffA,
  cutOffB,
  cutOffC,
  cutOffOf,
  cutOffsOf,
  groupsOverlap,
  onClinicalSide,
} from '#domain/measure/cut-off.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { shippedMeasure } from '#testing/measures.ts'

const phq9 = shippedMeasure('phq9')
const named = (measure: Measure) =>
  Object.fromEntries(cutOffsOf(measure).map(({ which, value }) => [which, Math.round(value * 100) / 100]))
const without = (measure: Measure, ...roles: string[]): Measure => ({
  ...measure,
  norms: measure.norms?.filter(({ role }) => !roles.includes(role)),
})

describe('cut-offs', () => {
  it('the example of Jacobson and Truax: means 40 and 60, SD 7.5, higher is better', () => {
    const [clinical, functional] = [
      { mean: 40, sd: 7.5 },
      { mean: 60, sd: 7.5 },
    ]
    expect([cutOffA(clinical, 1), cutOffB(functional, 1), cutOffC(clinical, functional)]).toEqual([55, 45, 50])
    const passed = [cutOffA(clinical, 1), cutOffB(functional, 1), cutOffC(clinical, functional)].map(
      (line) => 47.5 > line,
    )
    expect(passed).toEqual([false, true, false])
  })

  it('PHQ-9 from the groups of Kroenke 2001: a 4.9, b 10.9, c 8.60', () => {
    expect(named(phq9)).toEqual({ a: 4.9, b: 10.9, c: 8.6, published: 10 })
  })

  it('b takes the SD of the functional group, not of the clinical one', () => {
    expect(cutOffB({ mean: 3.3, sd: 3.8 }, -1)).not.toBeCloseTo(3.3 + 2 * 6.1)
    expect(cutOffB({ mean: 3.3, sd: 3.8 }, -1)).toBeCloseTo(10.9)
  })

  it('the choice: c where groups overlap, b where not, a without a functional group, else the published one', () => {
    expect(cutOffOf(phq9)?.which).toBe('c')
    const apart = phq9.norms?.map((norm) => (norm.role === 'other' ? norm : { ...norm, sd: 2 }))
    expect(cutOffOf({ ...phq9, norms: apart })).toMatchObject({ which: 'b', value: 7.3 })
    expect(cutOffOf(without(phq9, 'functional'))?.which).toBe('a')
    expect(cutOffOf(without(phq9, 'clinical'))).toMatchObject({ which: 'published', value: 10 })
    expect(cutOffOf(shippedMeasure('pcl5'))).toMatchObject({ which: 'published', value: 31 })
    expect(cutOffOf(shippedMeasure('core10'))).toBeNull()
  })

  it('GAD-7: the line is the same for every whole score, whichever sex the functional group is', () => {
    const gad7 = shippedMeasure('gad7')
    const lines = (gad7.norms ?? [])
      .filter(({ role }) => role === 'functional')
      .map((norm) =>
        cutOffOf({ ...without(gad7, 'functional'), norms: [...(without(gad7, 'functional').norms ?? []), norm] }),
      )
    const sides = lines.map((line) =>
      Array.from({ length: 22 }, (_, score) => (line ? onClinicalSide(gad7, line, score) : null)),
    )
    expect(lines.map((line) => line?.which)).toEqual(['c', 'c'])
    expect(sides[0]).toEqual(sides[1])
    expect(sides[0]?.indexOf(true)).toBe(8)
  })

  it('c lies between the means, and the sides turn with the direction', () => {
    const group = fc.record({
      mean: fc.double({ min: 0, max: 50, noNaN: true }),
      sd: fc.double({ min: 1, max: 20, noNaN: true }),
    })
    fc.assert(
      fc.property(group, group, (one, other) => {
        const c = cutOffC(one, other)
        expect(c).toBeGreaterThanOrEqual(Math.min(one.mean, other.mean) - 1e-9)
        expect(c).toBeLessThanOrEqual(Math.max(one.mean, other.mean) + 1e-9)
        const mirrored = (of: typeof one) => ({ mean: -of.mean, sd: of.sd })
        expect(cutOffA(mirrored(one), 1)).toBeCloseTo(-cutOffA(one, -1), 9)
        expect(cutOffB(mirrored(one), 1)).toBeCloseTo(-cutOffB(one, -1), 9)
        expect(groupsOverlap(mirrored(one), mirrored(other), 1)).toBe(groupsOverlap(one, other, -1))
      }),
    )
  })

  it('a score on a published cut-off is on the clinical side when lower is better, and has passed it when higher is', () => {
    const cutOff = { which: 'published', value: 10, source: 'x', mark: 'seen' } as const
    const higher: Measure = { ...phq9, scoring: { ...phq9.scoring, better: 'higher' } }
    expect([9, 10].map((score) => onClinicalSide(phq9, cutOff, score))).toEqual([false, true])
    expect([9, 10].map((score) => onClinicalSide(higher, cutOff, score))).toEqual([true, false])
    expect(onClinicalSide(higher, { ...cutOff, which: 'c' }, 10)).toBe(true)
  })
})
