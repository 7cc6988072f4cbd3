import { describe, expect, test } from 'vitest'
import { courseOutcome } from '#domain/measure/report/course-outcome.ts'
import type { CourseInReport } from '#domain/measure/report/count.ts'
import type { CourseOutcome } from '#domain/measure/report/course-outcome.ts'
import { reportOn } from '#domain/measure/report/report.ts'
import type { Library, Measure } from '#domain/measure/measure.ts'

const seen = { mark: 'seen', source: 'made up for tests' } as const
const measure = (id: string, more: Partial<Measure>): Measure => ({
  id,
  edition: 1,
  kind: 'questionnaire',
  name: id,
  short: id,
  about: id,
  language: 'en',
  items: [{ text: 'How low?' }],
  options: [],
  scoring: { rule: 'sum', lowest: 0, highest: 30, better: 'lower', ...seen },
  missing: { atMost: 0, ...seen },
  licence: { sentence: 'Free.', ...seen },
  ...more,
})
const LIBRARY: Library = {
  low: measure('low', { nhs: { role: 'depression', caseness: 10, reliableChange: 6, ...seen } }),
  tense: measure('tense', { nhs: { role: 'anxiety', caseness: 8, reliableChange: 4, ...seen } }),
  other: measure('other', {
    reliableChange: [{ points: 5, who: 'tests', how: 'made up', ...seen }],
    cutOff: { atLeast: 12, words: 'high', ...seen },
  }),
  bare: measure('bare', {}),
}
const scores = (name: string, first: number, last: number) => ({ measure: name, first, last })

describe('the outcome of a finished course', () => {
  test('is that of the pair where both measures are there: one better and the other worse is no reliable change', () => {
    const pair = [scores('tense', 8, 13), scores('low', 18, 9)]
    expect(courseOutcome(pair, LIBRARY)).toEqual({
      caseAtStart: true,
      recovered: false,
      reliablyRecovered: false,
      change: 'unchanged',
    })
    expect(courseOutcome(pair.slice(1), LIBRARY)).toEqual({
      caseAtStart: true,
      recovered: true,
      reliablyRecovered: true,
      change: 'improved',
    })
  })

  test('is by one other measure where neither of the pair is there', () => {
    expect(courseOutcome([scores('bare', 9, 1), scores('other', 14, 9)], LIBRARY)).toEqual({
      caseAtStart: true,
      recovered: true,
      reliablyRecovered: true,
      change: 'improved',
    })
    expect(courseOutcome([scores('other', 4, 10)], LIBRARY)).toMatchObject({
      caseAtStart: false,
      change: 'deteriorated',
    })
  })

  test('is not made up where no criterion is known', () => {
    expect(courseOutcome([scores('bare', 9, 1)], LIBRARY)).toBeNull()
    expect(courseOutcome([scores('unknown', 9, 1)], LIBRARY)).toBeNull()
    expect(courseOutcome([], LIBRARY)).toBeNull()
  })
})

const RECOVERED: CourseOutcome = { caseAtStart: true, recovered: true, reliablyRecovered: true, change: 'improved' }
const BETTER: CourseOutcome = { caseAtStart: true, recovered: false, reliablyRecovered: false, change: 'improved' }
const SAME: CourseOutcome = { caseAtStart: false, recovered: false, reliablyRecovered: false, change: 'unchanged' }
const WORSE: CourseOutcome = { caseAtStart: true, recovered: false, reliablyRecovered: false, change: 'deteriorated' }
const many = (count: number, problem: string, outcome: CourseOutcome | null, finished = true): CourseInReport[] =>
  Array.from({ length: count }, () => ({ problem, finished, complete: outcome !== null, outcome }))
const GROUPS = ['anxiety', 'depression', 'trauma']

describe('the report', () => {
  test('counts recovery among those at caseness at the start, and the other changes among all who can be classified', () => {
    const [all, depression] = reportOn(
      [
        ...many(30, 'depression', RECOVERED),
        ...many(20, 'depression', BETTER),
        ...many(20, 'depression', SAME),
        ...many(10, 'depression', WORSE),
        ...many(20, 'depression', null),
        ...many(50, 'depression', null, false),
      ],
      GROUPS,
    )
    expect(all).toEqual({ ...depression, problem: 'all' })
    expect(depression).toMatchObject({
      problem: 'depression',
      clients: 150,
      completion: { count: 80, of: 100, share: 0.8 },
      reliableImprovement: { count: 50, of: 80, share: 0.625 },
      recovery: { count: 30, of: 60, share: 0.5 },
      reliableRecovery: { count: 30, of: 60 },
      deterioration: { count: 10, of: 80, share: 0.125 },
      noReliableChange: { count: 20, of: 80, share: 0.25 },
    })
    // Wilson: (0.5 + z²/120 ± z √(0.25/60 + z²/14400)) / (1 + z²/60)
    expect(depression?.recovery.low).toBeCloseTo(0.3774, 4)
    expect(depression?.recovery.high).toBeCloseTo(0.6226, 4)
  })

  test('leaves out figures of fewer than ten people', () => {
    const [all] = reportOn([...many(30, 'depression', BETTER), ...many(9, 'depression', WORSE)], GROUPS)
    expect(all?.deterioration).toEqual({ count: null, of: 39, share: null, low: null, high: null })
    // 39 − 30 would be the nine.
    expect(all?.reliableImprovement.count).toBeNull()
    expect(all?.clients).toBe(39)
  })

  test('where one group is left out and all is shown, the next smallest is left out too', () => {
    const courses = [
      ...many(40, 'depression', null, false),
      ...many(20, 'anxiety', null, false),
      ...many(4, 'trauma', null, false),
    ]
    const clients = Object.fromEntries(reportOn(courses, GROUPS).map((row) => [row.problem, row.clients]))
    expect(clients).toEqual({ all: 64, depression: 40, anxiety: null, trauma: null })
  })

  test('of a practice where nobody finished says so, without a figure', () => {
    expect(reportOn([], GROUPS)).toMatchObject([{ problem: 'all', clients: null, recovery: { of: null } }])
  })
})
