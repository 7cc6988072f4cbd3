import { describe, expect, it } from 'vitest'
import { shippedMeasure } from '#testing/measures.ts'
import { chartWords } from '#web/charts/chart-words.ts'
import { spanOf } from '#web/charts/chart-of.ts'
import type { Chart } from '#web/charts/chart.ts'

const phq9 = shippedMeasure('phq9')
const chart: Chart = {
  span: { from: '2026-03-02', to: '2026-05-20' },
  today: '2026-05-20',
  lowest: 0,
  highest: 27,
  better: 'lower',
  points: [
    ['2026-03-02', 19],
    ['2026-04-01', 21],
    ['2026-05-11', 12],
  ],
  theirs: [],
  bands: phq9.bands?.bands ?? [],
  target: 8,
  baseline: 19,
  chance: 6,
  events: [{ id: 'a', what: 'setback', words: 'The move', on: '2026-04-20' }],
  course: [],
}

describe('the twin of a chart', () => {
  it('says in words all that the picture shows', () => {
    expect(chartWords(chart)).toBe(
      '3 answers from March 2, 2026 to May 11, 2026: 19 (moderately severe) at first, 12 (moderate) now. The highest was 21 (severe), ' +
        'the lowest 12 (moderate). The scale goes from 0 to 27. Lower is better. The aim is 8 (mild). A change of fewer than 6 points may be chance: ' +
        'that is from 14 to 24.',
    )
  })

  it('leaves to the page what happened along the way, so that it stands there once', () => {
    expect(chart.events).toHaveLength(1)
    expect(chartWords(chart)).not.toContain('The move')
  })

  it('says so where there is one answer or none', () => {
    expect(chartWords({ ...chart, points: chart.points.slice(0, 1) })).toMatch(/^One answer, on March 2, 2026: 19/)
    expect(chartWords({ ...chart, points: [] })).toBe('No score yet.')
  })

  it('says nothing of chance without a criterion, and which way is better', () => {
    const words = chartWords({ ...chart, chance: null, target: null, better: 'higher', bands: [] })
    expect(words).not.toMatch(/chance|aim|moderate/)
    expect(words).toContain('Higher is better.')
  })

  it('says levels in their own words, without a number', () => {
    const bands = ['at home', 'once', 'twice', 'often', 'daily'].map((words, n) => ({ from: n - 2, to: n - 2, words }))
    const points = [
      ['2026-03-02', -2],
      ['2026-05-11', 0],
    ] as const
    const words = chartWords({ ...chart, bands, points, target: 1, chance: null, events: [], lowest: -2, highest: 2 })
    expect(words).toBe(
      '2 answers from March 2, 2026 to May 11, 2026: “at home” at first, “twice” now. The aim is “often”.',
    )
  })

  it('says where the expected course leads', () => {
    const course = [
      ['2026-03-02', 19, 13, 25],
      ['2026-05-20', 14.26, 8, 20.5],
    ] as const
    expect(chartWords({ ...chart, course })).toContain(
      'The expected course goes from 19 to 14.3; its 80 % band then lies from 8 to 20.5.',
    )
  })
})

describe('the time that charts show', () => {
  const event = (on: string) => ({ id: on, what: 'lifeEvent' as const, words: '', on })
  const series = [{ points: chart.points, theirs: [] }] as never

  it('goes from the first answer to today', () => {
    expect(spanOf(series, [], '2026-06-01')).toEqual({ from: '2026-03-02', to: '2026-06-01' })
  })

  it('begins with what happened shortly before, and not with what is long ago', () => {
    expect(spanOf(series, [event('2026-02-20'), event('2024-01-01')], '2026-06-01').from).toBe('2026-02-20')
  })

  it('is never shorter than four weeks', () => {
    expect(spanOf([], [], '2026-06-01')).toEqual({ from: '2026-05-04', to: '2026-06-01' })
  })
})
