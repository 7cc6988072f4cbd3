import type { CalendarProblem } from '#server/http/calendar-contract.ts'
import { m } from '#words/paraglide/messages.js'

/** Why a calendar could not be read, and what helps. */
export const PROBLEM_WORDS: Record<CalendarProblem, () => string> = {
  address: m.calendar_problem_address_therapist,
  unreachable: m.calendar_problem_unreachable_therapist,
  slow: m.calendar_problem_slow_therapist,
  refused: m.calendar_problem_refused_therapist,
  redirects: m.calendar_problem_redirects_therapist,
  huge: m.calendar_problem_huge_therapist,
  notCalendar: m.calendar_problem_notCalendar_therapist,
  broken: m.calendar_problem_broken_therapist,
  empty: m.calendar_problem_empty_therapist,
}
