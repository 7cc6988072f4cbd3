import { type CivilDate, dayNumber, daysBetween, type Instant } from '#domain/kernel/dates.ts'
import { m } from '#words/paraglide/messages.js'

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(navigator.language, options)
  formats.set(key, known)
  return known
}

/** A day in the reader's format: "3 March 2027". */
export function dayWords(day: CivilDate): string {
  return format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dayNumber(day) * DAY_MS)
}

/** A day with its weekday, without the year: "Tuesday 3 March". For days close by. */
export function nearDayWords(day: CivilDate): string {
  return format({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(dayNumber(day) * DAY_MS)
}

/** A moment in the reader's format and zone: "3 March 2027, 14:05". */
export function momentWords(at: Instant): string {
  return format({ dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
}

/** The time of a moment in the reader's format and zone: "14:05". */
export function timeWords(at: Instant): string {
  return format({ timeStyle: 'short' }).format(new Date(at))
}

/** How far a day lies from today: "today", "in 3 days", "2 weeks ago". */
export function fromToday(day: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, day)
  if (days === 0) return m.today()
  const relative = new Intl.RelativeTimeFormat(navigator.language, { numeric: 'auto' })
  const size = Math.abs(days)
  if (size < 14) return relative.format(days, 'day')
  if (size < 60) return relative.format(Math.round(days / 7), 'week')
  return size < 700
    ? relative.format(Math.round(days / 30.44), 'month')
    : relative.format(Math.round(days / 365.25), 'year')
}

/** The day of a moment in the reader's zone. */
export function dayOf(at: Instant): CivilDate {
  const moment = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
