import { describe, expect, it } from 'vitest'
import { KINDS } from '#domain/plan/concept/concepts.ts'
import type { Line } from '#domain/plan/line.ts'
import { fieldsToChange, isTheOthersOwn } from '#web/plan/margin/may-change.ts'

const written = (kind: Line['kind'], more: Partial<Line> = {}): Line =>
  ({ id: 'a.0', kind, side: 'client', words: {}, views: {}, standing: 'active', revision: 1, ...more }) as Line

describe('given a line that the client wrote, when the therapist wants to change its words', () => {
  it('own words leave nothing to change or to suggest', () => {
    expect(KINDS.filter((kind) => fieldsToChange(written(kind), 'therapist').length === 0)).toEqual([
      'aboutMe',
      'hardTimes',
    ])
    expect(isTheOthersOwn(written('aboutMe'), 'therapist')).toBe(true)
  })

  it('beside own words there is what both hold', () => {
    expect(fieldsToChange(written('goal'), 'therapist')).toEqual(['lifeArea', 'clinicalWording'])
    expect(isTheOthersOwn(written('goal'), 'therapist')).toBe(false)
  })

  it('what the therapist wrote down for the client can still be put right', () => {
    const down = written('aboutMe', { side: 'therapist', writtenDownBy: 'lena' as never })
    expect(fieldsToChange(down, 'therapist')).toEqual(['topic', 'ownWords'])
    expect(isTheOthersOwn(down, 'therapist')).toBe(false)
  })

  it.each(KINDS)('%s: the client has something to change or to ask for', (kind) => {
    expect(fieldsToChange(written(kind), 'client').length).toBeGreaterThan(0)
    expect(isTheOthersOwn(written(kind), 'client')).toBe(false)
  })
})
