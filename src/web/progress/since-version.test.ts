import { describe, expect, it } from 'vitest'
import type { Point, Series } from '#domain/check-in/series.ts'
import { changeOf } from '#domain/measure/change.ts'
import { shippedMeasure } from '#testing/measures.ts'
import { sinceVersionWords } from '#web/progress/since-version.ts'

const phq9 = shippedMeasure('phq9')
const IN_FORCE = { number: 2, on: '2026-04-01' }

const series = (of: Series['of'], ...values: readonly [on: string, value: number][]): Series => {
  const points: Point[] = values.map(([on, value]) => [on, value])
  const [then, now] = [points.findLast(([on]) => on <= IN_FORCE.on), points.at(-1)]
  return {
    id: 'x',
    of,
    about: 'phq9',
    words: '',
    goal: null,
    lowest: 0,
    highest: 27,
    better: of === 'measure' ? 'lower' : 'higher',
    points,
    theirs: [],
    baseline: null,
    target: null,
    change: null,
    how: [],
    sinceVersion: of === 'measure' && then && now && then !== now ? changeOf(phq9, then[1], now[1]) : null,
    items: null,
    levels: null,
  }
}

describe('since a version', () => {
  it('begins with the last answer before it', () => {
    const one = series('measure', ['2026-01-01', 20], ['2026-04-01', 15], ['2026-05-01', 8])
    expect(sinceVersionWords(one, IN_FORCE, 'client')).toBe(
      '7 points lower than then. That is better, and more than chance.',
    )
  })

  it('says what may be chance, and what has stayed', () => {
    const one = series('measure', ['2026-03-01', 15], ['2026-05-01', 14])
    expect(sinceVersionWords(one, IN_FORCE, 'client')).toBe(
      '1 point lower than then. A change of this size can be chance.',
    )
    const same = series('goal', ['2026-03-01', 5], ['2026-05-01', 5])
    expect(sinceVersionWords(same, IN_FORCE, 'client')).toBe('The same as then.')
  })

  it('does not leave a client alone with what went worse', () => {
    const one = series('measure', ['2026-03-01', 9], ['2026-05-01', 18])
    expect(sinceVersionWords(one, IN_FORCE, 'client')).toBe(
      '9 points higher than then. That happens. Let’s look at it together.',
    )
    expect(sinceVersionWords(one, IN_FORCE, 'therapist')).toBe('9 points higher than then; that is more than chance.')
  })

  it('says nothing where nothing can be compared', () => {
    expect(sinceVersionWords(series('goal', ['2026-05-01', 5]), IN_FORCE, 'client')).toBeNull()
    expect(sinceVersionWords(series('goal', ['2026-03-01', 5]), IN_FORCE, 'client')).toBeNull()
    expect(sinceVersionWords(series('goal'), IN_FORCE, 'client')).toBeNull()
  })
})
