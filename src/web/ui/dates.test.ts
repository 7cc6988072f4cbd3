import { afterEach, expect, it } from 'vitest'
import { dayOf, momentWords, tellTimeIn, timeWords } from '#web/ui/dates.ts'

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

it.each(['2026-01-01T00:30:00.000Z', '2027-03-09T23:59:59.999Z'])('the day of %s is written in full', (at) => {
  tellTimeIn('UTC')
  expect(dayOf(at)).toBe(at.slice(0, 10))
})
