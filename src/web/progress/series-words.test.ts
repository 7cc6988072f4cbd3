import { describe, expect, it } from 'vitest'
import type { Point, Series } from '#domain/check-in/series.ts'
import { changeOf } from '#domain/measure/change.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { shippedMeasure } from '#testing/measures.ts'
import { seriesWords } from '#web/progress/series-words.ts'

const phq9 = shippedMeasure('phq9')
/** The same questions, counted the other way round. */
const strength: Measure = { ...phq9, bands: undefined, scoring: { ...phq9.scoring, better: 'higher' } }

const bare = { goal: null, theirs: [], target: null, how: [], sinceVersion: null, items: null, levels: null } as const

function measured(points: readonly Point[], measure: Measure = phq9, planned?: number): Series {
  const [first, last] = [points[0], points.at(-1)]
  const baseline =
    planned === undefined
      ? first && { value: first[1], from: 'firstAnswer' as const, on: first[0] }
      : { value: planned, from: 'plan' as const, on: null }
  const changed = baseline && last && (planned !== undefined || points.length > 1)
  return {
    ...bare,
    id: 'measure:phq9',
    of: 'measure',
    about: 'phq9',
    words: '',
    lowest: 0,
    highest: 27,
    better: measure.scoring.better,
    points,
    baseline: baseline ?? null,
    change: changed ? changeOf(measure, baseline.value, last[1]) : null,
  }
}
const rated = (values: readonly number[]): Series => ({
  ...measured(values.map((value, n) => [`2026-0${n + 1}-01`, value])),
  of: 'goal',
  highest: 10,
  better: 'higher',
  change: null,
})
const from = (first: number, last: number): Point[] => [
  ['2026-03-02', first],
  ['2026-05-11', last],
]

describe('what a client reads of a measure', () => {
  it.each([
    [
      from(19, 12),
      '12 out of 27 now (moderate). 7 points lower than when you started. That is better, and more than chance.',
    ],
    [
      from(19, 18),
      '18 out of 27 now (moderately severe). 1 point lower than when you started. A change of this size can be chance.',
    ],
    [from(12, 12), '12 out of 27 now (moderate). The same as at the start.'],
    [
      from(12, 14),
      '14 out of 27 now (moderate). 2 points higher than when you started. A change of this size can be chance.',
    ],
    [
      from(12, 19),
      '19 out of 27 now (moderately severe). Your scores have gone up since March. That happens. Let’s look at it together.',
    ],
    [
      from(12, 12).slice(0, 1),
      '12 out of 27 now (moderate). This is the first answer. From the next one on you can see what has changed.',
    ],
    [[], 'No score yet.'],
  ] as const)('%j', (points, words) => {
    expect(seriesWords(measured(points), phq9, 'client')).toBe(words)
  })

  it('says the year where it was another one', () => {
    const points: Point[] = [
      ['2025-11-02', 10],
      ['2026-05-11', 18],
    ]
    expect(seriesWords(measured(points), phq9, 'client')).toContain('gone up since November 2025.')
  })

  it('knows which way is better', () => {
    expect(seriesWords(measured(from(12, 19), strength), strength, 'client')).toContain(
      '7 points higher than when you started. That is better, and more than chance.',
    )
    expect(seriesWords(measured(from(19, 12), strength), strength, 'client')).toContain(
      'Your scores have gone down since',
    )
  })

  it('calls the start by where it is from', () => {
    expect(seriesWords(measured(from(19, 12), phq9, 20), phq9, 'client')).toContain(
      '8 points lower than the start in our plan. That is better, and more than chance.',
    )
  })

  it('promises nothing where nobody has published a criterion', () => {
    const unknown: Measure = { ...phq9, reliableChange: undefined }
    const series = measured(from(19, 9), unknown)
    expect(seriesWords(series, unknown, 'client')).toBe(
      '9 out of 27 now (mild). 10 points lower than when you started. Nobody has found out yet how much change is more than chance here.',
    )
    expect(seriesWords(series, unknown, 'therapist')).toContain('Waymark holds no published criterion')
  })

  it('leaves out the words of a screening cut-off', () => {
    const pcl5 = shippedMeasure('pcl5')
    expect(seriesWords(measured(from(51, 48), pcl5), pcl5, 'client')).toMatch(/^48 out of 27 now\. 3 points lower/)
    expect(seriesWords(measured(from(51, 48), pcl5), pcl5, 'therapist')).toContain('cut-point')
  })

  it('names no class, no signal and nobody else', () => {
    for (const last of Array.from({ length: 28 }, (_, n) => n))
      expect(seriesWords(measured(from(14, last)), phq9, 'client')).not.toMatch(
        /deteriorat|reliabl|harm|signal|criterion|people|average|NHS/i,
      )
  })
})

describe('what a therapist reads', () => {
  it.each([
    [
      from(19, 12),
      '12 out of 27 now (moderate). 7 points lower than at the start (19 → 12). Reliably better: at least 6 points (NHS Talking Therapies).',
    ],
    [
      from(12, 19),
      '19 out of 27 now (moderately severe). 7 points higher than at the start (12 → 19). Reliably worse: at least 6 points (NHS Talking Therapies).',
    ],
    [
      from(12, 13),
      '13 out of 27 now (moderate). 1 point higher than at the start (12 → 13). Not a reliable change: that takes 6 points (NHS Talking Therapies).',
    ],
  ] as const)('%j', (points, words) => {
    expect(seriesWords(measured(points), phq9, 'therapist')).toBe(words)
  })
})

describe('a rating', () => {
  it('goes up and down', () => {
    expect(seriesWords(rated([3, 6]), undefined, 'client')).toBe(
      '6 out of 10 now. 3 points higher than when you started. Higher is better.',
    )
    expect(seriesWords(rated([6, 5]), undefined, 'client')).toBe(
      '5 out of 10 now. 1 point lower than when you started. Ratings go up and down.',
    )
  })

  it('of levels is told in the words of the level', () => {
    const levels = ['not at all', 'once', 'twice a week', 'three times', 'daily']
    const series: Series = { ...rated([-1, 0]), of: 'attainment', lowest: -2, highest: 2, levels }
    expect(seriesWords(series, undefined, 'client')).toBe('Now: “twice a week”. 1 level higher than when you started.')
  })
})
