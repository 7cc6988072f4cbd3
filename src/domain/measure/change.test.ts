import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf } from '#domain/measure/change.ts'
import { howChange } from '#domain/measure/how-change.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { everyShippedMeasure, shippedMeasure } from '#testing/measures.ts'

const phq9 = shippedMeasure('phq9')
const gad7 = shippedMeasure('gad7')

/** The example of Jacobson and Truax, as a file would have it: higher is better. */
const example: Measure = {
  ...phq9,
  scoring: { ...phq9.scoring, better: 'higher', lowest: 0, highest: 100 },
  reliability: [{ kind: 'retest', value: 0.8, mark: 'seen', source: 'x' }],
  reliableChange: undefined,
  cutOff: undefined,
  norms: [
    { group: 'clinical', role: 'clinical', mean: 40, sd: 7.5, mark: 'seen', source: 'x' },
    { group: 'functional', role: 'functional', mean: 60, sd: 7.5, mark: 'seen', source: 'x' },
  ],
}

describe('a change of PHQ-9: criterion 6, cut-off c 8.60', () => {
  it.each([
    [18, 8, 'recovered', 'better'],
    [18, 12, 'improved', null],
    [18, 13, 'unchanged', null],
    [9, 8, 'crossedOnly', 'better'],
    [8, 9, 'unchanged', 'worse'],
    [10, 16, 'deteriorated', null],
    [8, 14, 'harmed', 'worse'],
    [8, 2, 'improved', null],
    [12, 12, 'unchanged', null],
  ] as const)('from %d to %d: %s, crossed %s', (first, last, named, crossed) => {
    expect(changeOf(phq9, first, last)).toMatchObject({ class: named, crossed, points: last - first })
  })

  it('says better, worse or neither', () => {
    expect([changeOf(phq9, 9, 8), changeOf(phq9, 8, 9), changeOf(phq9, 8, 8)].map(({ better }) => better)).toEqual([
      true,
      false,
      null,
    ])
  })

  it('a replaced answer changes nothing about the rule', () => {
    expect(changeOf(phq9, 15.8, 9.8)).toMatchObject({ points: -6, reliable: true })
    expect(changeOf(phq9, 15.8, 9.9)).toMatchObject({ points: -5.9, reliable: false })
  })
})

describe('other measures', () => {
  it('GAD-7 by 4 points: reliable as in use, not by Jacobson and Truax (4.5)', () => {
    expect(changeOf(gad7, 16, 12)).toMatchObject({ reliable: true, class: 'improved' })
    expect(changeOf(gad7, 16, 12, 'jacobsonTruax')).toMatchObject({ reliable: false, class: 'unchanged' })
    expect(changeOf(gad7, 16, 11, 'jacobsonTruax')).toMatchObject({ reliable: true, class: 'improved' })
    expect(changeOf(gad7, 12, 7)).toMatchObject({ class: 'recovered' })
    expect(changeOf(gad7, 12, 8)).toMatchObject({ class: 'improved' })
  })

  it('without a confirmed criterion the class is unknown, whatever the change', () => {
    expect(changeOf(shippedMeasure('pcl5'), 60, 10)).toMatchObject({
      reliable: null,
      class: 'unknown',
      crossed: 'better',
    })
    expect(changeOf(shippedMeasure('core10'), 30, 5)).toMatchObject({ class: 'unknown', cutOff: null, crossed: null })
  })

  it('the example of Jacobson and Truax, 32.5 to 47.5: reliable, and not over c', () => {
    expect(changeOf(example, 32.5, 47.5, 'jacobsonTruax')).toMatchObject({
      points: 15,
      better: true,
      reliable: true,
      cutOff: { which: 'c', value: 50 },
      class: 'improved',
    })
    expect(changeOf(example, 32.5, 50.5, 'jacobsonTruax').class).toBe('recovered')
    expect(changeOf(example, 45.5, 54.5, 'jacobsonTruax').class).toBe('crossedOnly')
    expect(changeOf(example, 54.5, 40, 'jacobsonTruax').class).toBe('harmed')
  })
})

describe('how a change was worked out', () => {
  const stepOf = (name: string) => howChange(phq9, 18, 8).find((one) => one.name === name)

  it('names each formula with its values, source and mark', () => {
    expect(stepOf('points')?.values).toEqual({ first: 18, last: 8, points: -10 })
    expect(stepOf('criterion')).toMatchObject({ values: { criterion: 6, reliable: true }, mark: 'seen' })
    expect(stepOf('index')?.values).toMatchObject({ sd: 6.1, reliability: 0.89, index: -3.495 })
    expect(stepOf('jacobsonTruaxPoints')?.values).toMatchObject({ points: 5.608 })
    expect(stepOf('cutOffA')?.values).toMatchObject({ clinicalMean: 17.1, clinicalSd: 6.1, cutOff: 4.9 })
    expect(stepOf('cutOffB')?.values).toMatchObject({ functionalMean: 3.3, functionalSd: 3.8, cutOff: 10.9 })
    expect(stepOf('cutOffC')?.values).toMatchObject({ cutOff: 8.6 })
    expect(stepOf('cutOffChoice')?.values).toMatchObject({ which: 'c', crossed: 'better' })
    expect(stepOf('class')?.values).toMatchObject({ class: 'recovered' })
  })

  it('lists the criteria that are not in use, too', () => {
    const others = howChange(phq9, 18, 8).filter(({ name }) => name === 'otherCriterion')
    expect(others.map(({ values }) => values['criterion'])).toEqual([5.61, 5.42])
    expect(howChange(phq9, 18, 8, 'jacobsonTruax').filter(({ name }) => name === 'otherCriterion')).toHaveLength(3)
  })

  it('says why there is no class where no criterion is confirmed', () => {
    const [, criterion] = howChange(shippedMeasure('pcl5'), 60, 20)
    expect(criterion).toMatchObject({ name: 'criterion', values: { criterion: null, reliable: null } })
    expect(criterion?.formula).toMatch(/no criterion/)
  })

  it('every measure: every step has a source, none rests on memory', () => {
    for (const measure of everyShippedMeasure())
      for (const { source, formula, mark } of howChange(measure, measure.scoring.highest, measure.scoring.lowest)) {
        expect(source.length * formula.length).toBeGreaterThan(0)
        expect(['seen', 'computed']).toContain(mark)
      }
  })
})

describe.each(everyShippedMeasure().map((measure) => [measure.id, measure] as const))(
  '%s, from any score to any',
  (_, measure) => {
    const score = fc.integer({ min: measure.scoring.lowest, max: measure.scoring.highest })

    it('there and back are mirror images', () => {
      fc.assert(
        fc.property(score, score, (first, last) => {
          const [there, back] = [changeOf(measure, first, last), changeOf(measure, last, first)]
          expect(there.points).toBe(0 - back.points)
          expect(there.reliable).toBe(back.reliable)
          expect(there.crossed === 'better').toBe(back.crossed === 'worse')
          expect(there.class === 'recovered').toBe(back.class === 'harmed')
          expect(there.class === 'improved').toBe(back.class === 'deteriorated')
        }),
      )
    })

    it('a still lower last score is never worse', () => {
      const order = ['harmed', 'deteriorated', 'unchanged', 'crossedOnly', 'improved', 'recovered']
      fc.assert(
        fc.property(score, score, score, (first, one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)]
          const rank = (last: number): number => order.indexOf(changeOf(measure, first, last).class)
          expect(rank(low)).toBeGreaterThanOrEqual(rank(high))
        }),
      )
    })
  },
)
