import { type CivilDate, dayNumber } from '#domain/kernel/dates.ts'

/** A month of a year: "2026-11". Sorts as text. */
export type Month = string

/** How far back a report can be asked for, in months. */
export const MOST_MONTHS = 120

export const monthOf = (day: CivilDate): Month => day.slice(0, 7)

/** The first day of a month. */
export const firstDayOf = (month: Month): CivilDate => `${month}-01`

/** The month so many months before. */
export function monthsBefore(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 - months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** So many months, the given one and those before it, the latest first. */
export const monthsTo = (month: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, back) => monthsBefore(month, back))

/** A month in the reader's format: "November 2026". */
export function monthWords(month: Month): string {
  const format = new Intl.DateTimeFormat(navigator.language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(dayNumber(firstDayOf(month)) * 86_400_000)
}
