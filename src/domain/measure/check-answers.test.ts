import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedValues, checkAnswers, type GivenAnswer } from '#domain/measure/check-answers.ts'
import { shippedMeasure } from '#testing/measures.ts'

const phq9 = shippedMeasure('phq9')

describe('answers as they arrive', () => {
  it('are put in order of the items, with the unscored one apart and none where nothing came', () => {
    const given = [
      { item: 10, value: 2 },
      { item: 3, value: 1 },
      { item: 1, value: 0 },
      { item: 2, value: null },
    ]
    expect(checkAnswers(phq9, given)).toEqual({
      answers: [0, null, 1, null, null, null, null, null, null],
      unscored: [2],
    })
  })

  it.each<[string, GivenAnswer[], string, string]>([
    ['an item beyond the last', [{ item: 11, value: 1 }], 'unknown-item', 'item 11'],
    ['item 0', [{ item: 0, value: 1 }], 'unknown-item', 'item 0'],
    ['half an item', [{ item: 1.5, value: 1 }], 'unknown-item', 'item 1.5'],
    ['an unknown item without an answer', [{ item: 99, value: null }], 'unknown-item', 'item 99'],
    ['a value above', [{ item: 9, value: 4 }], 'answer-out-of-range', 'item 9'],
    ['a value below', [{ item: 1, value: -1 }], 'answer-out-of-range', 'item 1'],
    ['a value between', [{ item: 1, value: 0.5 }], 'answer-out-of-range', 'item 1'],
    ['no number', [{ item: 1, value: Number.NaN }], 'answer-out-of-range', 'item 1'],
    [
      'two answers',
      [
        { item: 2, value: 1 },
        { item: 2, value: 1 },
      ],
      'answered-twice',
      'item 2',
    ],
    [
      'an answer after none',
      [
        { item: 2, value: null },
        { item: 2, value: 1 },
      ],
      'answered-twice',
      'item 2',
    ],
  ])('are refused with %s', (_, given, code, field) => {
    expect(checkAnswers(phq9, given)).toEqual({ refused: { code, about: 'phq9', field } })
  })

  it('each item has its own options where it says so', () => {
    expect(allowedValues(shippedMeasure('auditc'), 2)).toEqual([0, 1, 2, 3, 4])
    expect(allowedValues(shippedMeasure('pswq'), 1)).toEqual([1, 2, 3, 4, 5])
    expect(checkAnswers(shippedMeasure('pswq'), [{ item: 1, value: 0 }])).toHaveProperty(
      'refused.code',
      'answer-out-of-range',
    )
  })

  it('mean the same in whatever order they come', () => {
    const all = fc.uniqueArray(
      fc.record({ item: fc.integer({ min: 1, max: 10 }), value: fc.integer({ min: 0, max: 3 }) }),
      {
        selector: (one) => one.item,
      },
    )
    fc.assert(
      fc.property(all, (given) => {
        expect(checkAnswers(phq9, given.toReversed())).toEqual(checkAnswers(phq9, given))
      }),
    )
  })
})
