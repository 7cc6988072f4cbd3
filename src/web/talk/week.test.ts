import { expect, it } from 'vitest'
import { WEEKDAYS } from '#domain/plan/talk/note.ts'
import { weekdayName, weekdaysWords } from '#web/talk/week.ts'

it('names the days of the week in the reader’s language', () => {
  expect(WEEKDAYS.map((day) => weekdayName(day, 'en'))).toEqual([
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  ])
  expect(weekdayName('sun', 'de')).toBe('Sonntag')
})

it('says days in the order of the week, however they were chosen', () => {
  expect(weekdaysWords(['thu', 'mon'], 'en')).toBe('Monday and Thursday')
  expect(weekdaysWords(['fri', 'tue', 'wed'], 'en')).toBe('Tuesday, Wednesday, and Friday')
})
