import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf } from '#domain/measure/band.ts'
import { type Measure, optionsOf } from '#domain/measure/measure.ts'
import { type Answers, scoreOf } from '#domain/measure/score.ts'
import { everyShippedMeasure, shippedMeasure } from '#testing/measures.ts'

const phq9 = shippedMeasure('phq9')
const total = (id: string, answers: Answers): number | null => scoreOf(shippedMeasure(id), answers).total

describe('a total by the published rule', () => {
  it.each([
    ['phq9', [0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'none/minimal'],
    ['phq9', [1, 2, 3, 0, 1, 2, 3, 0, 1], 13, 'moderate'],
    ['phq9', [3, 3, 3, 3, 3, 3, 3, 3, 3], 27, 'severe'],
    ['phq2', [1, 2], 3, 'positive screen'],
    ['gad7', [1, 1, 1, 1, 1, 1, 1], 7, 'mild'],
    ['gad7', [3, 3, 3, 3, 3, 0, 0], 15, 'severe'],
    ['gad2', [1, 1], 2, 'negative screen'],
    ['phq15', [2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 10, 'medium'],
    ['auditc', [4, 3, 2], 9, null],
    ['core10', [4, 0, 0, 4, 4, 4, 4, 4, 4, 4], 40, null],
    ['core10', [0, 4, 4, 0, 0, 0, 0, 0, 0, 0], 0, null],
    ['core10', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 14, null],
    ['pswq', [1, 5, 1, 5, 5, 5, 5, 1, 5, 1, 1, 5, 5, 5, 5, 5], 80, null],
    ['pswq', [5, 1, 5, 1, 1, 1, 1, 5, 1, 5, 5, 1, 1, 1, 1, 1], 16, null],
  ])('%s %j is %s, "%s"', (id, answers, points, band) => {
    expect(scoreOf(shippedMeasure(id), answers)).toMatchObject({ total: points, band, proRated: false, missing: [] })
  })

  it.each([
    ['phq9', [0, 4, 5, 9, 10, 14, 15, 19, 20, 27], ['none/minimal', 'mild', 'moderate', 'moderately severe', 'severe']],
    ['gad7', [0, 4, 5, 9, 10, 14, 15, 21], ['minimal', 'mild', 'moderate', 'severe']],
    ['phq15', [0, 4, 5, 9, 10, 14, 15, 30], ['minimal', 'low', 'medium', 'high']],
    ['phq2', [0, 2, 3, 6], ['negative screen', 'positive screen']],
    ['gad2', [0, 2, 3, 6], ['negative screen', 'positive screen']],
    ['pcl5', [0, 30, 31, 80], ['below provisional cut-point', 'at or above provisional cut-point (31-33)']],
  ])('%s has its bands at %j', (id, edges, words) => {
    expect(edges.map((edge) => bandOf(shippedMeasure(id), edge))).toEqual(words.flatMap((one) => [one, one]))
  })

  it('a total between two bands is rounded half up, and one outside has no words', () => {
    expect([4.4, 4.5, 9.4, 9.5].map((points) => bandOf(phq9, points))).toEqual([
      'none/minimal',
      'mild',
      'mild',
      'moderate',
    ])
    expect([-1, 28].map((points) => bandOf(phq9, points))).toEqual([null, null])
  })

  it('PCL-5 has the sums of its four parts, and leaves out one that is not complete', () => {
    const pcl5 = shippedMeasure('pcl5')
    const ones = Array.from({ length: 20 }, () => 1)
    expect(scoreOf(pcl5, ones).clusters).toEqual({ B: 5, C: 2, D: 7, E: 6 })
    expect(scoreOf(pcl5, ones.with(6, null as never))).toMatchObject({ total: null, clusters: { B: 5, D: 7, E: 6 } })
    expect(scoreOf(phq9, [1, 1, 1, 1, 1, 1, 1, 1, 1])).not.toHaveProperty('clusters')
  })
})

describe('answers that are missing', () => {
  it.each<[string, Answers, number | null, boolean]>([
    ['one of PHQ-9 is replaced by the mean', [2, 2, 2, 2, null, 2, 2, 2, 0], 15.8, true],
    ['two of PHQ-9 are', [null, 2, 2, 2, null, 2, 2, 2, 2], 18, true],
    ['three of PHQ-9 give no score', [null, 2, 2, 2, null, 2, 2, null, 2], null, false],
    ['item 9 of PHQ-9 never is', [2, 2, 2, 2, 2, 2, 2, 2, null], null, false],
    ['nor with another', [null, 2, 2, 2, 2, 2, 2, 2, null], null, false],
  ])('%s', (_, answers, points, proRated) => {
    expect(scoreOf(phq9, answers)).toMatchObject({ total: points, proRated })
  })

  it.each<[string, Answers]>([
    ['phq2', [1, null]],
    ['gad7', [1, 1, 1, null, 1, 1, 1]],
    ['gad2', [null, 1]],
    ['auditc', [0, null, null]],
    ['pswq', [null, ...Array.from({ length: 15 }, () => 3)]],
    ['pcl5', [null, ...Array.from({ length: 19 }, () => 3)]],
    ['core10', [1, 1, null, 1, null, 1, 1, 1, 1, 1]],
    ['core10', [1, 1, 1, 1, 1, null, 1, 1, 1, 1]],
  ])('%s has no score from %j', (id, answers) => {
    expect(scoreOf(shippedMeasure(id), answers)).toMatchObject({ total: null, band: null, proRated: false })
  })

  it('CORE-10 takes the mean of the nine given, times 10', () => {
    expect(scoreOf(shippedMeasure('core10'), [null, 4, 4, 2, 2, 0, 2, 2, 2, 0])).toMatchObject({
      total: 11.1,
      proRated: true,
      missing: [1],
    })
  })

  it('PHQ-15 item 4 may be left out and counts nothing; no other may', () => {
    const answers = [1, 1, 1, null, ...Array.from({ length: 11 }, () => 1)]
    expect(scoreOf(shippedMeasure('phq15'), answers)).toMatchObject({ total: 14, missing: [], proRated: false })
    expect(total('phq15', answers.with(4, null))).toBeNull()
  })

  it('nothing answered is no score, not zero', () => {
    for (const measure of everyShippedMeasure()) expect(scoreOf(measure, []).total).toBeNull()
  })
})

describe('an answer about risk', () => {
  it('is told from its threshold on, whatever the total', () => {
    const none = Array.from({ length: 9 }, () => null)
    expect(scoreOf(phq9, [...none.slice(0, 8), 1])).toMatchObject({
      total: null,
      riskItems: [{ item: 9, value: 1, action: 'alert' }],
    })
    expect(scoreOf(phq9, [3, 3, 3, 3, 3, 3, 3, 3, 0]).riskItems).toEqual([])
    expect(scoreOf(shippedMeasure('core10'), [0, 4, 4, 0, 0, 1, 0, 0, 0, 0]).riskItems).toEqual([
      { item: 6, value: 1, action: 'alert' },
    ])
    const pcl5 = Array.from({ length: 20 }, () => 0)
    expect(scoreOf(shippedMeasure('pcl5'), pcl5.with(15, 1)).riskItems).toEqual([])
    expect(scoreOf(shippedMeasure('pcl5'), pcl5.with(15, 2)).riskItems).toEqual([{ item: 16, value: 2, action: 'ask' }])
  })
})

const anyAnswers = (measure: Measure, missing = 0): fc.Arbitrary<(number | null)[]> =>
  fc.tuple(
    ...measure.items.map((_, at) => {
      const value = fc.constantFrom(...optionsOf(measure, at + 1).map((one) => one.value))
      return missing > 0 ? fc.option(value, { freq: missing }) : value
    }),
  )

describe.each(everyShippedMeasure().map((measure) => [measure.id, measure] as const))(
  '%s, whatever is answered',
  (_, measure) => {
    const { lowest, highest } = measure.scoring

    it('lies in its range, and is whole when all is answered', () => {
      fc.assert(
        fc.property(anyAnswers(measure, 5), (answers) => {
          const { total: points, proRated, missing } = scoreOf(measure, answers)
          if (points === null) return missing.length > 0
          return points >= lowest && points <= highest && (proRated ? missing.length > 0 : Number.isInteger(points))
        }),
      )
    })

    it('reaches both ends', () => {
      const ends = (worst: boolean): number[] =>
        measure.items.map((item, at) => {
          const values = optionsOf(measure, at + 1).map((one) => one.value)
          return worst === (item.reversed ?? false) ? Math.min(...values) : Math.max(...values)
        })
      expect(scoreOf(measure, ends(true)).total).toBe(highest)
      expect(scoreOf(measure, ends(false)).total).toBe(lowest)
    })

    it('one higher answer makes it one higher, or lower when the item is reversed', () => {
      fc.assert(
        fc.property(anyAnswers(measure), fc.nat(measure.items.length - 1), (answers, at) => {
          const values = optionsOf(measure, at + 1).map((one) => one.value)
          const next = values[values.indexOf(answers[at] ?? NaN) + 1]
          if (next === undefined) return
          const [before, after] = [scoreOf(measure, answers).total, scoreOf(measure, answers.with(at, next)).total]
          expect((after ?? 0) - (before ?? 0)).toBe(measure.items[at]?.reversed ? -1 : 1)
        }),
      )
    })

    it('does not depend on the order of items that count alike', () => {
      const alike = measure.items.flatMap((item, at) => (item.reversed ? [] : [at]))
      fc.assert(
        fc.property(anyAnswers(measure), fc.shuffledSubarray(alike, { minLength: alike.length }), (answers, order) => {
          const moved = [...answers]
          for (const [n, at] of order.entries()) moved[alike[n] ?? 0] = answers[at] ?? null
          expect(scoreOf(measure, moved).total).toBe(scoreOf(measure, answers).total)
        }),
      )
    })

    it('has a total exactly when no more is missing than the rule allows, and nothing that is never replaced', () => {
      fc.assert(
        fc.property(anyAnswers(measure, 3), (answers) => {
          const left = measure.items.flatMap((item, at) => (answers[at] === null && !item.onlyFor ? [at + 1] : []))
          const never = left.some((item) => measure.missing.never?.includes(item))
          const scored = left.length <= measure.missing.atMost && !never
          expect(scoreOf(measure, answers)).toMatchObject({ missing: left, proRated: scored && left.length > 0 })
          expect(scoreOf(measure, answers).total === null).toBe(!scored)
        }),
      )
    })

    it('tells every answer about risk, and only those', () => {
      fc.assert(
        fc.property(anyAnswers(measure, 3), (answers) => {
          const told = scoreOf(measure, answers).riskItems.map(({ item }) => item)
          const meant = measure.items.flatMap(({ risk }, at) =>
            risk && (answers[at] ?? -1) >= risk.from ? [at + 1] : [],
          )
          expect(told).toEqual(meant)
        }),
      )
    })

    it('has words for every whole score, where it has bands', () => {
      if (!measure.bands) return
      for (let points = lowest; points <= highest; points++) expect(bandOf(measure, points)).not.toBeNull()
    })
  },
)
