import { describe, expect, test } from 'vitest'
import { entriesIn } from '#server/calendar/entries.ts'

const now = new Date('2026-11-23T12:00:00Z')
const calendar = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')
const read = (text: string, zone = 'Europe/Vienna') => entriesIn(text, { zone, now })
const days = (text: string, zone?: string): string[] => {
  const found = read(text, zone)
  if ('problem' in found) throw new Error(found.problem)
  return found.map(({ on }) => on)
}
const moments = (text: string, zone?: string): string[] => {
  const found = read(text, zone)
  if ('problem' in found) throw new Error(found.problem)
  return found.map(({ on, at }) => `${on} ${at ?? '–'}`)
}
const EVERY_WEEK = ['UID:a', 'SUMMARY:Walk wm-7k3q', 'DTSTART:20261005T090000Z', 'RRULE:FREQ=WEEKLY']

describe('what is read of a calendar', () => {
  test('only what carries a code, in the title or the notes, in the days to come', () => {
    const text = calendar(
      ['UID:1', 'SUMMARY:WM-7K3Q', 'DTSTART:20261201T090000Z'],
      ['UID:2', 'SUMMARY:Dentist', 'DESCRIPTION:not WM-7K3Q2', 'DTSTART:20261202T090000Z'],
      ['UID:3', 'SUMMARY:Ten o’clock', 'DESCRIPTION:room 2\\, WM-7K3Q', 'DTSTART;VALUE=DATE:20261203'],
      ['UID:4', 'SUMMARY:WM-7K3Q', 'DTSTART:20261122T090000Z'],
      ['UID:5', 'SUMMARY:WM-7K3Q', 'DTSTART:20270301T090000Z'],
      ['UID:6', 'SUMMARY:WM-7K3Q', 'STATUS:CANCELLED', 'DTSTART:20261204T090000Z'],
    )
    expect(days(text)).toEqual(['2026-12-01', '2026-12-03'])
    expect(read(text)).toMatchObject([{ codes: ['WM-7K3Q'] }, { codes: ['WM-7K3Q'] }])
  })

  test('every week, without the days that fall out, and a day that was moved keeps its name', () => {
    const text = calendar(
      [...EVERY_WEEK, 'EXDATE:20261130T090000Z'],
      ['UID:a', 'RECURRENCE-ID:20261207T090000Z', 'SUMMARY:Walk', 'DTSTART:20261209T150000Z'],
    )
    expect(days(text).slice(0, 4)).toEqual(['2026-11-23', '2026-12-09', '2026-12-14', '2026-12-21'])
    const moved = read(text)
    const before = read(calendar([...EVERY_WEEK, 'EXDATE:20261130T090000Z']))
    if ('problem' in moved || 'problem' in before) throw new Error('not read')
    expect(moved[1]?.hash).toBe(before[1]?.hash)
    expect(new Set(moved.map(({ hash }) => hash)).size).toBe(moved.length)
    expect(days(text).filter((on) => on > '2027-02-21')).toEqual([])
  })

  test('the day is the one where the practice is, also over a zone that the file describes or only names', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Far',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+1200',
      'TZOFFSETTO:+1200',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n')
    const described = calendar(['UID:1', 'SUMMARY:WM-7K3Q', 'DTSTART;TZID=Far:20261202T090000']).replace(
      'BEGIN:VEVENT',
      `${zone}\r\nBEGIN:VEVENT`,
    )
    expect(days(described)).toEqual(['2026-12-01'])
    const named = calendar(['UID:1', 'SUMMARY:WM-7K3Q', 'DTSTART;TZID=Pacific/Auckland:20261202T090000'])
    expect(days(named)).toEqual(['2026-12-01'])
    const unknown = calendar(['UID:1', 'SUMMARY:WM-7K3Q', 'DTSTART;TZID=Nowhere:20261202T090000'])
    expect(days(unknown)).toEqual(['2026-12-02'])
  })

  test('the hour is that of the practice’s clock; a whole day has none', () => {
    const at = (...start: readonly string[]): string =>
      calendar(...start.map((one, n) => [`UID:${n}`, 'SUMMARY:WM-7K3Q', `DTSTART${one}`]))
    expect(moments(at(':20261201T130000Z'))).toEqual(['2026-12-01 14:00'])
    expect(moments(at(':20261201T130000Z'), 'America/New_York')).toEqual(['2026-12-01 08:00'])
    expect(moments(at(':20261201T233000Z'))).toEqual(['2026-12-02 00:30'])
    expect(moments(at(';TZID=Pacific/Auckland:20261202T090000'))).toEqual(['2026-12-01 21:00'])
    // As it says, where no zone is named, or one that nobody knows.
    expect(moments(at(':20261201T143000'))).toEqual(['2026-12-01 14:30'])
    expect(moments(at(';TZID=Nowhere:20261201T143000'))).toEqual(['2026-12-01 14:30'])
    expect(moments(at(';VALUE=DATE:20261201'))).toEqual(['2026-12-01 –'])
    expect(moments(at(':20261201T150000', ';VALUE=DATE:20261201', ':20261201T090000'))).toEqual([
      '2026-12-01 09:00',
      '2026-12-01 15:00',
      '2026-12-01 –',
    ])
  })

  test('the hour stays over the change of clocks, and one day that was moved has its own', () => {
    const text = calendar(
      ['UID:a', 'SUMMARY:WM-7K3Q', 'DTSTART;TZID=Europe/Vienna:20261006T140000', 'RRULE:FREQ=WEEKLY'],
      ['UID:a', 'RECURRENCE-ID;TZID=Europe/Vienna:20261201T140000', 'SUMMARY:Walk', 'DTSTART:20261202T080000Z'],
    )
    expect(moments(text).slice(0, 3)).toEqual(['2026-11-24 14:00', '2026-12-02 09:00', '2026-12-08 14:00'])
  })

  test('a day stays the day over the change of clocks', () => {
    const text = calendar([
      'UID:1',
      'SUMMARY:WM-7K3Q',
      'DTSTART;TZID=Europe/Vienna:20260106T233000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU',
    ])
    expect(days(text).slice(0, 2)).toEqual(['2026-11-24', '2026-12-01'])
  })

  test.each([
    ['notCalendar', '<!doctype html><title>Sign in</title>'],
    ['notCalendar', ''],
    ['broken', calendar(EVERY_WEEK).slice(0, -40)],
    ['broken', calendar(['UID:1', 'SUMMARY:WM-7K3Q', 'DTSTART:soon'])],
    ['empty', calendar()],
  ])('%s is said as that, and nothing is read of it', (problem, text) => {
    expect(read(text)).toEqual({ problem })
  })

  test('what repeats every second, or for ever, comes to an end', () => {
    const often = calendar(['UID:1', 'SUMMARY:WM-7K3Q', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY'])
    expect(days(often)).toEqual([])
    const many = Array.from({ length: 400 }, (_, n) => [
      `UID:${n}`,
      'SUMMARY:WM-7K3Q',
      'DTSTART:19000101T000000Z',
      'RRULE:FREQ=DAILY',
    ])
    const begun = performance.now()
    expect(days(calendar(...many)).length).toBeLessThan(2000)
    expect(performance.now() - begun).toBeLessThan(4000)
  })
})
