import { createHash } from 'node:crypto'
import ICAL from 'ical.js'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import { CODE } from '#server/calendar/code.ts'
import { type CalendarProblem, DAYS_AHEAD } from '#server/http/calendar-contract.ts'
import { timeIn, todayIn } from '#server/practice/practices.ts'

/**
 * One entry of a calendar on one day, and the codes written into it. `hash`: names the entry, the same when it is moved. `at`: when it
 * begins, on the practice's clock; null: it has the whole day.
 */
export type Entry = {
  readonly hash: string
  readonly on: CivilDate
  readonly at: TimeOfDay | null
  readonly codes: readonly string[]
}

/** More repetitions than any calendar of a person has; what goes on for longer is not followed. */
const MOST_STEPS = 20_000
const TOO_OFTEN: ReadonlySet<string> = new Set(['SECONDLY', 'MINUTELY', 'HOURLY'])

/**
 * The entries with a code from today on, by day and hour: those that repeat, one for each day. Titles, notes, places and people are looked
 * through for codes and otherwise forgotten. What cannot be understood to its end is not read at all.
 */
export function entriesIn(
  text: string,
  { zone, now }: { readonly zone: string; readonly now: Date },
): readonly Entry[] | { readonly problem: CalendarProblem } {
  if (!isCalendar(text)) return { problem: 'notCalendar' }
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.trim()) as unknown[] as never)
    if (calendar.name !== 'vcalendar') return { problem: 'broken' }
    const events = calendar.getAllSubcomponents('vevent')
    if (events.length === 0) return { problem: 'empty' }
    const today = todayIn(zone, now)
    const window = { zone, from: today, until: addDays(today, DAYS_AHEAD), steps: { left: MOST_STEPS } }
    return seriesOf(events)
      .flatMap((series) => daysOf(series, window))
      .toSorted((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
  } catch {
    // What it says about the text is of nobody's business, and of no use.
    return { problem: 'broken' }
  }
}

/** Those without an hour come last of their day. */
const place = ({ on, at }: Entry): string => `${on} ${at ?? '~'}`

/** Whether it begins as a calendar does; one that does not also end as one was cut off, and is broken. */
export function isCalendar(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)
}

type Component = InstanceType<typeof ICAL.Component>
type Time = InstanceType<typeof ICAL.Time>
type Series = { readonly main: Component; readonly moved: readonly Component[] }
type Window = {
  readonly zone: string
  readonly from: CivilDate
  readonly until: CivilDate
  readonly steps: { left: number }
}

/** Events by their name: one and the changes to single days of it. */
function seriesOf(events: readonly Component[]): Series[] {
  const named = Map.groupBy(events, (one) => String(one.getFirstPropertyValue('uid') ?? ''))
  return [...named].flatMap(([uid, theirs]) => {
    const mains = theirs.filter((one) => !one.hasProperty('recurrence-id'))
    const moved = theirs.filter((one) => one.hasProperty('recurrence-id'))
    const [main] = mains
    // Without a name, each stands alone; a changed day whose series is not in the feed stands alone too.
    if (uid === '' || !main) return theirs.map((one) => ({ main: one, moved: [] }))
    return [{ main: mains.at(-1) ?? main, moved }]
  })
}

function daysOf({ main, moved }: Series, window: Window): Entry[] {
  const all = [main, ...moved]
  if (all.every((one) => codesIn(one).length === 0)) return []
  const event = new ICAL.Event(main)
  for (const one of moved) event.relateException(one)
  if (!event.isRecurring()) return entryOf(main, main, event.startDate, '', window)
  const rules = main.getAllProperties('rrule').map((one) => one.getFirstValue() as { freq: string } | null)
  if (rules.some((rule) => rule && TOO_OFTEN.has(rule.freq))) return []
  const found: Entry[] = []
  // A day that was moved is looked at too when the day it stood on lies a little outside.
  const last = addDays(window.until, 31)
  const repeats = event.iterator()
  for (let next = repeats.next(); next && window.steps.left > 0; next = repeats.next()) {
    window.steps.left -= 1
    if (civil(next) > last) break
    if (civil(next) < addDays(window.from, -31)) continue
    const { item, startDate } = event.getOccurrenceDetails(next)
    found.push(...entryOf(item.component, main, startDate, next.toString(), window))
  }
  return found
}

const civil = (time: Time): CivilDate => time.toString().slice(0, 10)
const clock = (time: Time): TimeOfDay => time.toString().slice(11, 16)

function entryOf(
  component: Component,
  main: Component,
  start: Time | null,
  recurrence: string,
  { zone, from, until }: Window,
): Entry[] {
  // The codes of a series hold for a single day of it that says nothing of its own.
  const own = codesIn(component)
  const codes = own.length > 0 ? own : codesIn(main)
  const status = String(component.getFirstPropertyValue('status') ?? '').toUpperCase()
  if (!start || codes.length === 0 || status === 'CANCELLED') return []
  const { on, at } = momentOf(start, component, zone)
  if (on < from || on > until) return []
  const name = JSON.stringify([String(main.getFirstPropertyValue('uid') ?? ''), recurrence])
  return [{ hash: createHash('sha256').update(name).digest('base64url'), on, at, codes }]
}

/** The day and the hour it is in the practice when the entry begins. A whole day, and a time without a zone, is what it says. */
function momentOf(start: Time, component: Component, zone: string): Pick<Entry, 'on' | 'at'> {
  if (start.isDate) return { on: civil(start), at: null }
  const tzid = component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  const known = start.zone && start.zone.tzid !== 'floating'
  if (!known && !(tzid && isZone(tzid))) return { on: civil(start), at: clock(start) }
  const moment = known ? start.toJSDate() : inZone(start, String(tzid))
  return { on: todayIn(zone, moment), at: timeIn(zone, moment) }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The moment of a wall clock in a zone that the file names without describing it. */
function inZone({ year, month, day, hour, minute }: Time, zone: string): Date {
  const wanted = Date.UTC(year, month - 1, day, hour, minute)
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(wanted)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return new Date(wanted - (shown - wanted))
}

/** Codes in the title and the notes of an entry, each once. */
function codesIn(component: Component): string[] {
  const words = ['summary', 'description'].map((one) => String(component.getFirstPropertyValue(one) ?? '')).join(' ')
  return [...new Set([...words.toUpperCase().matchAll(CODE)].map(([code]) => code))]
}
