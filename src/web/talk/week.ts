import { type Replies, WEEKDAYS } from '#domain/plan/talk/note.ts'

export type Weekday = Replies['days'][number]

// 5 January 1970 was a Monday.
const MONDAY_MS = 4 * 86_400_000
const DAY_MS = 86_400_000

/** The name of a weekday in the reader's language. */
export function weekdayName(day: Weekday, language: string = navigator.language): string {
  const at = MONDAY_MS + WEEKDAYS.indexOf(day) * DAY_MS
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(at)
}

/** "Monday and Thursday": in the order of the week. */
export function weekdaysWords(days: readonly Weekday[], language: string = navigator.language): string {
  const inOrder = WEEKDAYS.filter((one) => days.includes(one))
  return new Intl.ListFormat(language).format(inOrder.map((one) => weekdayName(one, language)))
}
