import type { Basis } from '#domain/check-in/basis.ts'
import type { Question } from '#domain/check-in/due.ts'
import type { Schedule } from '#domain/check-in/schedule.ts'
import { type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
import type { Interval } from '#domain/plan/concept/objective.ts'

/** However often somebody is asked: mails are at least so many days apart. */
export const LEAST_DAYS = 6
/** Where the next session is known, what is asked before every session is spoken of this many days ahead, not right after the last. */
const DAYS_BEFORE_SESSION = 2

const DAYS: { readonly [I in Interval]?: number } = {
  weekly: 7,
  everyTwoWeeks: 14,
  everyThreeWeeks: 21,
  monthly: 28,
}

/**
 * Whether a mail may say today that these questions are there: at most once while the same thing is due. For what is asked before
 * every session that is until another session was held; waiting is counted in sessions, and nobody is pressed by days.
 */
export function reminderDue(
  questions: readonly Question[],
  { schedule, basis, lastSent, today }: ReminderSituation,
): boolean {
  if (lastSent !== null && daysBetween(lastSent, today) < LEAST_DAYS) return false
  return questions.some((one) => {
    if (one.ask === 'note') return false
    const interval = intervalOf(one, schedule, basis)
    if (interval === 'everySession') return sessionNear(basis, today) && sessionSince(basis, lastSent)
    if (lastSent === null) return true
    if (interval === 'beforeReview') return basis.reviewOn !== null && daysBetween(lastSent, basis.reviewOn) > 7
    return daysBetween(lastSent, today) >= (DAYS[interval] ?? LEAST_DAYS)
  })
}

export type ReminderSituation = {
  readonly schedule: Schedule
  readonly basis: Basis
  readonly lastSent: CivilDate | null
  readonly today: CivilDate
}

const sessionNear = ({ nextSession }: Basis, today: CivilDate): boolean =>
  nextSession === null || nextSession < today || daysBetween(today, nextSession) <= DAYS_BEFORE_SESSION

const sessionSince = ({ held }: Basis, lastSent: CivilDate | null): boolean => {
  const last = held.at(-1)
  return lastSent === null || (last !== undefined && last >= lastSent)
}

/** How often a question is asked; what was never given an interval is asked before every session. */
function intervalOf(question: Exclude<Question, { ask: 'note' }>, schedule: Schedule, basis: Basis): Interval {
  const { objectives } = basis
  switch (question.ask) {
    case 'measure': {
      const objective = objectives.find((one) => one.measure === question.measure)
      const wanted = schedule.measures.find((one) => one.measure === question.measure)
      return (objective ? objective.interval : wanted?.interval) ?? 'everySession'
    }
    case 'goal':
      return schedule.goals ?? 'everySession'
    case 'objective':
    case 'attainment':
      return objectives.find((one) => one.id === question.objective)?.interval ?? 'everySession'
    case 'step':
      return 'everySession'
    case 'together':
      return schedule.together ?? 'everySession'
  }
}
