import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** A day close by in the reader's format: "Tuesday 3 March". */
export function dayWords(day: CivilDate): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(navigator.language, format).format(new Date(`${day}T00:00:00Z`))
}

/** A moment in the reader's format and zone: "3 March 2027, 14:05". */
export function momentWords(at: Instant): string {
  return new Intl.DateTimeFormat(navigator.language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
}

/** "20 minutes", "2 hours". */
export function lengthWords(minutes: number): string {
  const hours = minutes / 60
  return Number.isInteger(hours) ? m.checkin_hours_long({ count: hours }) : m.checkin_minutes_long({ count: minutes })
}

/** "Ann and Ben", or "Your therapist" where no name is known. */
export function namesWords(names: readonly string[]): string {
  return names.length > 0 ? listWords(names) : m.checkin_your_therapist()
}

/** "one, two and three". */
export function listWords(parts: readonly string[]): string {
  return new Intl.ListFormat(navigator.language).format(parts)
}
