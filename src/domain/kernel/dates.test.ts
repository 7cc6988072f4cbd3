import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, ageOn, dateOfDay, dayNumber, daysBetween, isCivilDate } from '#domain/kernel/dates.ts'

const MS_PER_DAY = 86_400_000
const CENTURIES = 800_000
const iso = (days: number): string => new Date(days * MS_PER_DAY).toISOString().slice(0, 10)

describe('days on the calendar', () => {
  it('are numbered as JavaScript numbers them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -CENTURIES / 2, max: CENTURIES }), (days) => {
        fc.pre(iso(days).length === 10)
        expect(dateOfDay(days)).toBe(iso(days))
        expect(dayNumber(iso(days))).toBe(days)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })
  it('count on and back', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-11-02', '2026-11-01')).toBe(-1)
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
  })
  it('exist or do not', () => {
    for (const real of ['2026-11-02', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(isCivilDate(real)).toBe(true)
    for (const none of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '',
      'x',
      '2026-11-02T00:00',
      ' 2026-11-02',
    ])
      expect(isCivilDate(none)).toBe(false)
  })
})

describe('age', () => {
  it('is in completed years', () => {
    expect(ageOn('2010-11-03', '2026-11-02')).toBe(15)
    expect(ageOn('2010-11-03', '2026-11-03')).toBe(16)
  })
  it('of someone born on 29 February turns on 1 March in common years', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20)
  })
})
