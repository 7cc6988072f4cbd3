/** A day on the calendar, `YYYY-MM-DD`, without a time zone. */
export type CivilDate = string
/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-23T09:30:00.000Z`. */
export type Instant = string

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Days since 1970-01-01 of a day in the proleptic Gregorian calendar.
 * Source: the days-from-civil method over 400-year eras (146,097 days each).
 */
export function dayNumber(date: CivilDate): number {
  const [y, m, d] = partsOf(date)
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day with this number: the inverse of `dayNumber`. */
export function dateOfDay(day: number): CivilDate {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const dayOfMonth = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** Whether the text is a day that exists on the calendar. There is no year 0: databases and people count from 1. */
export function isCivilDate(text: string): boolean {
  return SHAPE.test(text) && !text.startsWith('0000') && dateOfDay(dayNumber(text)) === text
}

/** The day so many days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayNumber(date) + days)
}

/** How many days from one day to another; negative when the second lies before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Completed years of age on a day. Someone born on 29 February has the birthday on 1 March in common years. */
export function ageOn(birth: CivilDate, day: CivilDate): number {
  const [by, bm, bd] = partsOf(birth)
  const [y, m, d] = partsOf(day)
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0)
}

function partsOf(date: CivilDate): [number, number, number] {
  const found = SHAPE.exec(date)
  if (!found) return [Number.NaN, Number.NaN, Number.NaN]
  return [Number(found[1]), Number(found[2]), Number(found[3])]
}
