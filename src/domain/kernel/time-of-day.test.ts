import { expect, it } from 'vitest'
import { isTimeOfDay, minutesOf } from '#domain/kernel/time-of-day.ts'

it('a time of day is what a clock of 24 hours shows, in full', () => {
  for (const time of ['00:00', '09:05', '14:00', '19:59', '20:00', '23:59']) expect(isTimeOfDay(time), time).toBe(true)
  for (const text of ['24:00', '9:05', '14.00', '14:60', '14:00:00', '14:00\n', ' 14:00', '２３:00', ''])
    expect(isTimeOfDay(text), text).toBe(false)
})

it('counts its minutes from midnight', () => {
  expect([minutesOf('00:00'), minutesOf('14:30'), minutesOf('23:59')]).toEqual([0, 870, 1439])
})
