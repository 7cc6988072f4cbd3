import { type CivilDate, dayNumber, daysBetween, type Instant } from '#domain/kernel/dates.ts'
import { minutesOf, type TimeOfDay } from '#domain/kernel/time-of-day.ts'
import { m } from '#words/paraglide/messages.js'

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

let zone: string | undefined

/**
 * From now on moments are told as in this IANA time zone; without one, in the device's. It is the practice's: the days of a plan are
 * counted there, so what was done a minute ago is of today also for somebody far away.
 */
export function tellTimeIn(practiceZone: string | undefined): void {
  zone = practiceZone
}

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const there = zone === undefined ? options : { timeZone: zone, ...options }
  const key = JSON.stringify(there)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(navigator.language, there)
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

const MINUTE_MS = 60_000

/** A time of day in the reader's format: "14:05". It is on the practice's clock already. */
export function clockWords(at: TimeOfDay): string {
  return format({ timeStyle: 'short', timeZone: 'UTC' }).format(minutesOf(at) * MINUTE_MS)
}

/** A day that was told already, and the time on it where there is one: "Tuesday 3 March, 14:05". */
export function dayAndTime(day: string, at: TimeOfDay | undefined): string {
  return at === undefined ? day : m.day_at({ day, time: clockWords(at) })
}

/** A moment in the reader's format, by the practice's clock: "3 March 2027, 14:05". */
export function momentWords(at: Instant): string {
  return format({ dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
}

/** The time of a moment in the reader's format, by the practice's clock: "14:05". */
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

/** The day of a moment, by the practice's clock. */
export function dayOf(at: Instant): CivilDate {
  const parts = format({
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
    numberingSystem: 'latn',
  })
    .formatToParts(new Date(at))
    .map(({ type, value }) => [type, value] as const)
  const { year, month, day } = Object.fromEntries(parts)
  return `${year}-${month}-${day}`
}
