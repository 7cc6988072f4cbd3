import { addDays, type CivilDate } from '#domain/kernel/dates.ts'

/** The first day of the year that ends with `day`: the day after the same day one year before. */
export function yearBefore(day: CivilDate): CivilDate {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`
  // The 28 February closes the year before a 29 February.
  return day.endsWith('-02-29') ? before.replace('-02-29', '-03-01') : addDays(before, 1)
}
