import { afterEach, expect, it } from 'vitest'
import { clockWords, dayAndTime, dayOf, momentWords, tellTimeIn, timeWords } from '#web/ui/dates.ts'

afterEach(() => tellTimeIn(undefined))

it('a moment is told by the clock of the practice, wherever the device is', () => {
  const at = '2026-11-24T01:10:00.000Z'
  tellTimeIn('America/New_York')
  expect(dayOf(at)).toBe('2026-11-23')
  expect(momentWords(at)).toMatch(/23/)
  const [there, time] = [dayOf(at), timeWords(at)]
  tellTimeIn('Asia/Tokyo')
  expect(dayOf(at)).toBe('2026-11-24')
  expect([dayOf(at), timeWords(at)]).not.toEqual([there, time])
})

it('the hour of a session is on the practice’s clock already, and the same for everybody', () => {
  const read = ['UTC', 'America/New_York', 'Asia/Tokyo'].map((zone) => {
    tellTimeIn(zone)
    return clockWords('14:05')
  })
  expect(new Set(read)).toEqual(new Set([timeOf('14:05')]))
  expect(dayAndTime('Tuesday', '00:30')).toContain(clockWords('00:30'))
  expect(dayAndTime('Tuesday', undefined)).toBe('Tuesday')
})

const timeOf = (time: string): string => {
  tellTimeIn('UTC')
  return timeWords(`2026-11-24T${time}:00.000Z`)
}

it.each(['2026-01-01T00:30:00.000Z', '2027-03-09T23:59:59.999Z'])('the day of %s is written in full', (at) => {
  tellTimeIn('UTC')
  expect(dayOf(at)).toBe(at.slice(0, 10))
})
