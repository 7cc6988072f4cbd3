import { describe, expect, it } from 'vitest'
import { nextDayFor, nextHourFor, rhythmOf } from '#web/sessions/rhythm.ts'

const held = (...days: readonly string[]) => ({
  sessions: days.map((on) => ({ id: on, on, state: 'held' as const })),
})

describe('the rhythm of sessions', () => {
  it('is a week as long as nobody has met twice', () => {
    expect(rhythmOf(held())).toBe(7)
    expect(rhythmOf(held('2026-11-02'))).toBe(7)
  })
  it('is the middle of the latest gaps', () => {
    expect(rhythmOf(held('2026-11-02', '2026-11-16', '2026-11-30', '2026-12-07'))).toBe(14)
  })
  it('leaves out a long pause and two on one day', () => {
    expect(rhythmOf(held('2026-01-05', '2026-06-01', '2026-06-01', '2026-06-15'))).toBe(14)
  })
})

describe('the next day that is offered', () => {
  it('is the one that is planned already', () => {
    const planned = { sessions: [{ id: 'p', on: '2026-12-01', state: 'planned' as const }] }
    expect(nextDayFor(planned, '2026-11-23', '2026-11-23')).toBe('2026-12-01')
  })
  it('goes on in the rhythm from the session, not from the day somebody closes it', () => {
    expect(nextDayFor(held('2026-11-02', '2026-11-16'), '2026-11-16', '2026-11-18')).toBe('2026-11-30')
  })
  it('is never a day that has gone by', () => {
    expect(nextDayFor(held('2026-11-02'), '2026-11-02', '2026-12-24')).toBe('2026-12-28')
  })
  it('is no Saturday or Sunday where the two never met on one, but the nearest day of the week they met on', () => {
    // Mondays, then twice a week: four days on lies a Saturday.
    const mondays = held('2026-11-09', '2026-11-16', '2026-11-20', '2026-11-24')
    expect(nextDayFor(mondays, '2026-11-24', '2026-11-24')).toBe('2026-11-30')
    // The Thursday before that weekend is nearer than the one after.
    const thursdays = held('2026-11-05', '2026-11-12', '2026-11-19')
    expect(nextDayFor(thursdays, '2026-11-21', '2026-11-23')).toBe('2026-11-26')
  })
  it('stays a Saturday where the two met on one', () => {
    expect(nextDayFor(held('2026-11-14', '2026-11-21'), '2026-11-21', '2026-11-21')).toBe('2026-11-28')
  })
  it('is not moved to a day that has gone by', () => {
    const fridays = held('2026-11-12', '2026-11-20')
    expect(nextDayFor(fridays, '2026-11-20', '2026-11-27')).toBe('2026-11-27')
    expect(nextDayFor(fridays, '2026-11-20', '2026-11-28')).toBe('2026-12-04')
  })
})

describe('the hour that is offered for the next session', () => {
  const one = (on: string, state: 'planned' | 'held', at?: string) => ({ id: on, on, state, ...(at ? { at } : {}) })
  const offered = (...sessions: ReturnType<typeof one>[]) => nextHourFor({ sessions }, '2026-11-24')
  it('is the one of the session that is planned, also where that is none', () => {
    expect(offered(one('2026-11-17', 'held', '10:00'), one('2026-12-01', 'planned', '14:00'))).toBe('14:00')
    expect(offered(one('2026-11-17', 'held', '10:00'), one('2026-12-01', 'planned'))).toBe('')
  })
  it('is else the latest hour the two met at, and none before there was one', () => {
    expect(offered(one('2026-11-10', 'held', '10:00'), one('2026-11-17', 'held'))).toBe('10:00')
    expect(offered(one('2026-11-17', 'held'))).toBe('')
    expect(offered()).toBe('')
  })
})
