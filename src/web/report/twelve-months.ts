import type { CivilDate } from '#domain/kernel/dates.ts'

/** The first day of the twelve whole months of which the last is that of `day`. */
export function twelveMonthsTo(day: CivilDate): CivilDate {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const [from, of] = month === 12 ? [1, year] : [month + 1, year - 1]
  return `${String(of).padStart(4, '0')}-${String(from).padStart(2, '0')}-01`
}
