import { addDays, type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
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

/** The day to offer for the session after this one: the one that is planned already, else by the rhythm, and never before today. */
export function nextDayFor(plan: Pick<Plan, 'sessions'>, from: CivilDate, today: CivilDate): CivilDate {
  const planned = plan.sessions.find((one) => one.state === 'planned' && one.on >= today)
  if (planned) return planned.on
  const every = rhythmOf(plan)
  let on = addDays(from, every)
  while (on < today) on = addDays(on, every)
  return on
}
