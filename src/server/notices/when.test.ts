import { describe, expect, test } from 'vitest'
import { byDay, dueAt, nextHour } from '#server/notices/when.ts'

const at = (text: string): Date => new Date(`${text}Z`)
const vienna = 'Europe/Vienna'

describe('when somebody is told', () => {
  test('once a day: at ten where the practice is, today or tomorrow', () => {
    expect(dueAt('daily', at('2026-11-23T08:00:00'), vienna)).toEqual(at('2026-11-23T09:00:00'))
    expect(dueAt('daily', at('2026-11-23T09:00:30'), vienna)).toEqual(at('2026-11-24T09:00:00'))
    expect(dueAt('daily', at('2026-06-23T09:00:30'), vienna)).toEqual(at('2026-06-24T08:00:00'))
  })

  test('the hour stays the hour on days when clocks are changed, and in zones with odd offsets', () => {
    expect(nextHour(vienna, at('2026-03-28T12:00:00'), 10)).toEqual(at('2026-03-29T08:00:00'))
    expect(nextHour(vienna, at('2026-10-24T12:00:00'), 10)).toEqual(at('2026-10-25T09:00:00'))
    expect(nextHour('Asia/Kathmandu', at('2026-11-23T05:00:00'), 10)).toEqual(at('2026-11-24T04:15:00'))
    expect(nextHour('Pacific/Kiritimati', at('2026-11-23T05:00:00'), 10)).toEqual(at('2026-11-23T20:00:00'))
  })

  test('at once: when it can no longer be taken back, and at night in the morning', () => {
    expect(dueAt('atOnce', at('2026-11-23T12:00:00'), 'UTC')).toEqual(at('2026-11-23T12:03:00'))
    expect(dueAt('atOnce', at('2026-11-23T12:00:00'), 'UTC', { ready: true })).toEqual(at('2026-11-23T12:00:00'))
    expect(dueAt('atOnce', at('2026-11-23T19:58:00'), 'UTC')).toEqual(at('2026-11-24T08:00:00'))
    expect(dueAt('atOnce', at('2026-11-23T03:00:00'), 'UTC')).toEqual(at('2026-11-23T08:00:00'))
    expect(byDay('UTC', at('2026-11-23T08:00:00'))).toEqual(at('2026-11-23T08:00:00'))
  })

  test('never is never', () => expect(dueAt('never', at('2026-11-23T12:00:00'), 'UTC')).toBeNull())
})
