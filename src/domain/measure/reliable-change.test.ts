import { describe, expect, it } from 'vitest'
import {
  criterionOf,
  differenceError,
  reliableChangeIndex,
  reliablePoints,
  standardError,
} from '#domain/measure/reliable-change.ts'
import { everyShippedMeasure, shippedMeasure } from '#testing/measures.ts'

describe('reliable change', () => {
  it('the example of Jacobson and Truax: SD 7.5, r 0.80, from 32.5 to 47.5', () => {
    expect(standardError(7.5, 0.8)).toBeCloseTo(3.354, 3)
    expect(differenceError(7.5, 0.8)).toBeCloseTo(4.743, 3)
    expect(reliableChangeIndex(32.5, 47.5, 7.5, 0.8)).toBeCloseTo(3.16, 2)
    expect(reliablePoints(7.5, 0.8)).toBeCloseTo(9.297, 3)
  })

  it.each([
    ['PHQ-9, Kroenke 2001', 6.1, 0.89, 5.61],
    ['PHQ-9, guided self-help', 5.9, 0.89, 5.42],
    ['GAD-7, generalised anxiety', 4.9, 0.89, 4.5],
    ['GAD-7, everyone who started CBT', 5.1, 0.89, 4.69],
  ])('%s: SD %d, r %d give %d points', (_, sd, reliability, points) => {
    expect(reliablePoints(sd, reliability)).toBeCloseTo(points, 2)
  })

  it('every figure in the files that was worked out is what the formula gives', () => {
    const worked = everyShippedMeasure().flatMap(({ reliableChange = [] }) =>
      reliableChange.filter(({ mark }) => mark === 'computed'),
    )
    for (const { points, how } of worked) {
      const [, sd, r] = /^1\.96 × √2 × ([\d.]+) × √\(1 − ([\d.]+)\)/.exec(how) ?? []
      expect(reliablePoints(Number(sd), Number(r))).toBeCloseTo(points, 2)
    }
    expect(worked).toHaveLength(4)
  })

  it('the criterion in use is the first in the file, that of Jacobson and Truax is worked out', () => {
    expect(criterionOf(shippedMeasure('phq9'))).toMatchObject({ points: 6, mark: 'seen' })
    expect(criterionOf(shippedMeasure('gad7'))).toMatchObject({ points: 4, mark: 'seen' })
    expect(criterionOf(shippedMeasure('phq9'), 'jacobsonTruax')?.points).toBeCloseTo(5.61, 2)
    expect(criterionOf(shippedMeasure('gad7'), 'jacobsonTruax')?.points).toBeCloseTo(4.5, 2)
  })

  it.each(['phq2', 'gad2', 'phq15', 'pcl5', 'auditc', 'pswq', 'core10'])('%s has none that was confirmed', (id) => {
    expect(criterionOf(shippedMeasure(id))).toBeNull()
    expect(criterionOf(shippedMeasure(id), 'jacobsonTruax')).toBeNull()
  })
})
