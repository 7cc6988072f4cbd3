import { addDays, type CivilDate, dayNumber } from '#domain/kernel/dates.ts'

/** Monday is 1, Friday is 5. */
export type Weekday = 1 | 2 | 3 | 4 | 5

const DAYS_IN_WEEK = 7
/** 1 January 1970 was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 4

/** The first such weekday from this day on: today itself, or one of the six days after. */
export function nextWeekday(today: CivilDate, weekday: Weekday): CivilDate {
  const now = (((dayNumber(today) + WEEKDAY_OF_DAY_ZERO) % DAYS_IN_WEEK) + DAYS_IN_WEEK) % DAYS_IN_WEEK
  return addDays(today, (weekday - now + DAYS_IN_WEEK) % DAYS_IN_WEEK)
}

/** The same weekday so many weeks earlier. */
export function weeksBefore(day: CivilDate, weeks: number): CivilDate {
  return addDays(day, -weeks * DAYS_IN_WEEK)
}

const OFFICE_OPENS_UTC = 15 * 60
const MINUTES_IN_HOUR = 60

/** The moment at which the n-th thing of a day happens: from three in the afternoon UTC on, a minute apart. */
export function momentOf(day: CivilDate, n: number): string {
  const minute = OFFICE_OPENS_UTC + n
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day}T${two(Math.floor(minute / MINUTES_IN_HOUR))}:${two(minute % MINUTES_IN_HOUR)}:00.000Z`
}
