import { addDays, type CivilDate, dayNumber, daysBetween } from '#domain/kernel/dates.ts'
import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import type { Plan } from '#domain/plan/state.ts'

const A_WEEK = 7
/** Longer gaps are holidays or an illness, and no rhythm. */
const LONGEST_GAP_DAYS = 42
const LATEST = 6

/** In how many days the two usually meet again: the middle of the latest gaps, at most six weeks; a week where nothing is known yet. */
export function rhythmOf({ sessions }: Pick<Plan, 'sessions'>): number {
  const days = sessions.filter((one) => one.state !== 'planned').map((one) => one.on)
  const gaps = days
    .flatMap((on, at) => (at === 0 ? [] : [daysBetween(days[at - 1] ?? on, on)]))
    .filter((gap) => gap > 0 && gap <= LONGEST_GAP_DAYS)
    .slice(-LATEST)
    .toSorted((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)] ?? A_WEEK
}

const MONDAY = 4
/** 0: Monday, 6: Sunday. Day 0 of the count was a Thursday. */
const weekdayOf = (on: CivilDate): number => (((dayNumber(on) - MONDAY) % A_WEEK) + A_WEEK) % A_WEEK
const SATURDAY = 5

/** The weekday on which the latest sessions mostly were; of those equally often, the one last met on. Null before the first. */
function usualWeekday(days: readonly CivilDate[]): number | null {
  const latest = days.slice(-LATEST).map(weekdayOf).toReversed()
  const often = (weekday: number): number => latest.filter((one) => one === weekday).length
  return latest.toSorted((a, b) => often(b) - often(a))[0] ?? null
}

/** A Saturday or Sunday on which the two never met gives way to the nearest day of their usual weekday, after `from`, not before today. */
function offTheWeekend(
  { sessions }: Pick<Plan, 'sessions'>,
  on: CivilDate,
  from: CivilDate,
  today: CivilDate,
): CivilDate {
  const days = sessions.filter((one) => one.state !== 'planned').map((one) => one.on)
  const usual = usualWeekday(days)
  if (usual === null || weekdayOf(on) < SATURDAY || days.some((day) => weekdayOf(day) === weekdayOf(on))) return on
  const ahead = (usual - weekdayOf(on) + A_WEEK) % A_WEEK
  const [before, after] = [addDays(on, ahead - A_WEEK), addDays(on, ahead)]
  return A_WEEK - ahead < ahead && before > from && before >= today ? before : after
}

/** The day to offer for the session after this one: the one that is planned already, else by the rhythm, and never before today. */
export function nextDayFor(plan: Pick<Plan, 'sessions'>, from: CivilDate, today: CivilDate): CivilDate {
  const planned = plan.sessions.find((one) => one.state === 'planned' && one.on >= today)
  if (planned) return planned.on
  const every = rhythmOf(plan)
  let on = addDays(from, every)
  while (on < today) on = addDays(on, every)
  return offTheWeekend(plan, on, from, today)
}

/** The hour to offer with that day: of the session that is planned already, else of the latest one that had an hour; empty for none. */
export function nextHourFor({ sessions }: Pick<Plan, 'sessions'>, today: CivilDate): TimeOfDay | '' {
  const planned = sessions.find((one) => one.state === 'planned' && one.on >= today)
  const known = planned ?? sessions.findLast((one) => one.state !== 'planned' && one.at !== undefined)
  return known?.at ?? ''
}
