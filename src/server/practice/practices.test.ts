import { expect, test } from 'vitest'
import { isZone, todayIn } from '#server/practice/practices.ts'

test('the day is that of the practice, also at the very minute it begins, in any order of asking', () => {
  const midnight = Date.parse('2026-11-23T23:00:00.000Z') // in Vienna
  for (const [zone, before, after] of [
    ['Europe/Vienna', '2026-11-23', '2026-11-24'],
    ['UTC', '2026-11-23', '2026-11-23'],
  ] as const) {
    for (const [moment, day] of [
      [midnight - 1, before],
      [midnight, after],
      [midnight - 1, before],
      [midnight + 59_999, after],
      [midnight - 86_400_000, zone === 'UTC' ? '2026-11-22' : '2026-11-23'],
    ] as const)
      expect(todayIn(zone, new Date(moment)), `${zone} ${moment}`).toBe(day)
  }
  expect(todayIn('Pacific/Kiritimati', '2026-12-31T10:00:00.000Z')).toBe('2027-01-01')
  expect(todayIn('Asia/Kathmandu', '2026-12-31T18:14:59.999Z')).toBe('2026-12-31')
  expect(todayIn('Asia/Kathmandu', '2026-12-31T18:15:00.000Z')).toBe('2027-01-01')
})

test('a zone is one that the machine knows', () => {
  expect(['Europe/Vienna', 'UTC', 'America/New_York'].every(isZone)).toBe(true)
  expect(['Middle/Earth', '', 'Europe/Vienna; DROP', '__proto__'].some(isZone)).toBe(false)
})
