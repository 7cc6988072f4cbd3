import { describe, expect, it } from 'vitest'
import { problemsOf } from '#domain/measure/measure-rules.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { everyShippedMeasure, shippedMeasure } from '#testing/measures.ts'

const phq9 = shippedMeasure('phq9')
const pcl5 = shippedMeasure('pcl5')
const seen = { mark: 'seen', source: 'x' } as const
const norm = { group: 'x', role: 'clinical', mean: 10, sd: 5, ...seen } as const

/** PHQ-9 with one item changed. */
const withItem = (item: number, changed: Partial<Measure['items'][number]>): Measure => ({
  ...phq9,
  items: phq9.items.map((one, at) => (at === item - 1 ? { ...one, ...changed } : one)),
})
const withBands = (...bands: [number, number][]): Measure => ({
  ...phq9,
  bands: { bands: bands.map(([from, to]) => ({ from, to, words: 'x' })), ...seen },
})

it('everything that ships fits together', () => {
  for (const measure of everyShippedMeasure()) expect(problemsOf(measure)).toEqual([])
})

describe('what does not fit together is found, at the field', () => {
  it.each<[string, Measure, string, RegExp]>([
    ['options that do not rise', { ...phq9, options: phq9.options.toReversed() }, 'options[1].value', /must rise/],
    [
      'the same value twice',
      withItem(2, {
        options: [
          { value: 0, label: 'a' },
          { value: 0, label: 'b' },
        ],
      }),
      'items[1].options[1].value',
      /must rise/,
    ],
    ['a scale of nine items', { ...phq9, kind: 'scale' }, 'items', /one item/],
    ['an item without options', { ...phq9, options: [] }, 'items[0].options', /no options/],
    ['two items with the same words', withItem(2, { text: phq9.items[0]?.text ?? '' }), 'items[1].text', /same words/],
    [
      'a risk threshold that is no answer',
      withItem(9, { risk: { from: 4, action: 'alert', ...seen } }),
      'items[8].risk.from',
      /none of the values/,
    ],
    [
      'a risk threshold at the lowest answer',
      withItem(9, { risk: { from: 0, action: 'alert', ...seen } }),
      'items[8].risk.from',
      /every answer/,
    ],
    [
      'an unscored item with a part',
      { ...phq9, unscored: [{ text: 'x', cluster: 'B' }] },
      'unscored[0]',
      /not counted/,
    ],
    ['a range too wide', { ...phq9, scoring: { ...phq9.scoring, highest: 30 } }, 'scoring.highest', /give 27, not 30/],
    ['a range too low', { ...phq9, scoring: { ...phq9.scoring, lowest: -1 } }, 'scoring.lowest', /give 0, not -1/],
    [
      'a range of another rule',
      { ...phq9, scoring: { ...phq9.scoring, rule: 'meanTimes10' } },
      'scoring.highest',
      /give 30, not 27/,
    ],
    ['as many missing as there are', { ...phq9, missing: { atMost: 9, ...seen } }, 'missing.atMost', /at least one/],
    [
      'an item never replaced that is not there',
      { ...phq9, missing: { atMost: 2, never: [9, 10], ...seen } },
      'missing.never[1]',
      /no item 10/,
    ],
    ['an item named twice', { ...phq9, missing: { atMost: 2, never: [9, 9], ...seen } }, 'missing.never[1]', /already/],
    ['bands that overlap', withBands([0, 10], [10, 27]), 'bands.bands[1]', /the one before ends at 10/],
    ['bands with a hole', withBands([0, 10], [12, 27]), 'bands.bands[1]', /nothing covers/],
    ['a band beyond the range', withBands([0, 10], [11, 28]), 'bands.bands[1]', /not inside 0 to 27/],
    ['a band below the range', withBands([-1, 10], [11, 27]), 'bands.bands[0]', /not inside/],
    ['a band the wrong way round', withBands([0, 10], [27, 11]), 'bands.bands[1]', /before it begins/],
    ['bands that begin late', withBands([1, 27]), 'bands.bands[0]', /must begin at 0/],
    ['bands that end early', withBands([0, 26]), 'bands.bands[0]', /must end at 27/],
    ['a cut-off nobody can reach', { ...phq9, cutOff: { atLeast: 28, words: 'x', ...seen } }, 'cutOff.atLeast', /28/],
    ['a cut-off everybody reaches', { ...phq9, cutOff: { atLeast: 0, words: 'x', ...seen } }, 'cutOff.atLeast', /0/],
    [
      'a change larger than the range',
      { ...phq9, reliableChange: [{ points: 28, who: 'x', how: 'x', ...seen }] },
      'reliableChange[0].points',
      /27 points apart/,
    ],
    [
      'caseness outside',
      { ...phq9, nhs: { role: 'depression', caseness: 40, reliableChange: 6, ...seen } },
      'nhs.caseness',
      /40/,
    ],
    [
      'an NHS change of nothing',
      { ...phq9, nhs: { role: 'depression', caseness: 10, reliableChange: 0, ...seen } },
      'nhs.reliableChange',
      /no change/,
    ],
    [
      'a reliability of 1',
      { ...phq9, reliability: [{ kind: 'alpha', value: 1, ...seen }] },
      'reliability[0].value',
      /between 0 and 1/,
    ],
    ['a mean outside', { ...phq9, norms: [{ ...norm, mean: 28 }] }, 'norms[0].mean', /not inside/],
    ['a spread of nothing', { ...phq9, norms: [{ ...norm, sd: 0 }] }, 'norms[0].sd', /above 0/],
    ['a code twice', { ...pcl5, fits: ['F43.1', 'F43.1'] }, 'fits[1]', /already/],
  ])('%s', (_, measure, field, reason) => {
    const problems = problemsOf(measure)
    expect(problems.map((one) => one.field)).toContain(field)
    expect(problems.find((one) => one.field === field)?.reason).toMatch(reason)
  })
})
