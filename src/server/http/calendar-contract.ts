import * as z from 'zod/mini'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import { isId } from '#domain/kernel/ids.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'

/** A calendar larger than this is not read. */
export const MOST_CALENDAR_BYTES = 2 * 1024 * 1024
/** So many days ahead entries are looked at. */
export const DAYS_AHEAD = 90
export const EVERY_MINUTES = 15

/**
 * Why a calendar could not be read. `address`: not one that may be asked (not https, or inside a network of one's own);
 * `unreachable`: nobody answers; `slow`: not in time; `refused`: an answer that is no success; `redirects`: sent on too often; `huge`;
 * `notCalendar`: something else, such as a page to sign in; `broken`: begins as a calendar and cannot be understood to its end;
 * `empty`: not a single entry, which changes nothing.
 */
export const CALENDAR_PROBLEMS = [
  'address',
  'unreachable',
  'slow',
  'refused',
  'redirects',
  'huge',
  'notCalendar',
  'broken',
  'empty',
] as const
export type CalendarProblem = (typeof CALENDAR_PROBLEMS)[number]

export type CalendarShown = {
  readonly kind: 'address' | 'file'
  /** The server's name of an address, or the name of the file: never the address itself. */
  readonly from: string
  readonly setAt: Instant
  /** When it was last read well, how many entries had a code, and how many clients of one's own they named. */
  readonly readAt: Instant | null
  readonly coded: number
  readonly found: number
  readonly problem: { readonly what: CalendarProblem; readonly at: Instant } | null
}

/** GET /api/calendar?practice= — a therapist's own calendar, and the codes of their own clients. */
export type CalendarPage = {
  readonly calendar: CalendarShown | null
  /** After a file was read: what came of it. With a problem nothing was changed. */
  readonly file?: { readonly problem: CalendarProblem } | { readonly coded: number; readonly found: number }
  readonly clients: readonly {
    readonly client: string
    readonly name: string
    readonly code: string
    /** The next session, where it was read from the calendar. */
    readonly next: CivilDate | null
    /** Its hour on the practice's clock, where the entry has one. */
    readonly nextAt: TimeOfDay | null
  }[]
}

const practice = z.string().check(z.refine(isId))

/** POST /api/calendar — an address, a file's text, or nothing any more. Answers with the page, once it was read. */
export const calendarRequest = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('address'),
    practice,
    address: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  }),
  z.strictObject({
    do: z.literal('file'),
    practice,
    name: z.string().check(z.trim(), z.maxLength(200)),
    text: z.string().check(z.maxLength(MOST_CALENDAR_BYTES)),
  }),
  z.strictObject({ do: z.literal('readNow'), practice }),
  z.strictObject({ do: z.literal('forget'), practice }),
])

/** GET /api/clients/:client/calendar-code?practice= — what to write into an entry of one's calendar. */
export type CalendarCode = { readonly code: string; readonly connected: boolean }
