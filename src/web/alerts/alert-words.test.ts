import { expect, it } from 'vitest'
import { agoWords, cameWords } from '#web/alerts/alert-words.ts'
import { dayWords } from '#web/ui/dates.ts'

const at = '2026-11-23T15:16:00.000Z'
const now = Date.parse(at) + 12 * 60_000

it('says of a sheet of paper which day it is of, and when it was entered', () => {
  const words = cameWords({ at, way: 'paper', on: '2026-11-20' }, now)
  expect(words).toContain(`On a sheet of ${dayWords('2026-11-20')}, entered today at`)
  expect(words).toContain(agoWords(at, now))
})

it('says of every other answer which way it came', () => {
  expect(cameWords({ at, way: 'link', on: '2026-11-23' }, now)).toMatch(/^Came today at .*by a check-in link/)
  expect(cameWords({ at, way: 'room', on: '2026-11-23' }, now)).toMatch(/on the screen in the room\.$/)
})

it('counts minutes, then hours, then days', () => {
  const later = (minutes: number) => agoWords(at, Date.parse(at) + minutes * 60_000)
  expect([later(0), later(-5), later(1), later(89)]).toEqual(['just now', 'just now', '1 minute ago', '89 minutes ago'])
  expect([later(120), later(47 * 60), later(72 * 60)]).toEqual(['2 hours ago', '47 hours ago', '3 days ago'])
})
