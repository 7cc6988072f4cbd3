import { type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { isCorrected, notYetCorrected, suggestedSince } from '#domain/plan/amendment-carried-out.ts'
import type { Amendment } from '#domain/plan/correction.ts'
import type { Addendum } from '#domain/plan/document.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'

type Asked = Pick<Plan, 'amendments'>

type Requests = { readonly accepted: Amendment[]; readonly open: Amendment[]; readonly answered: Amendment[] }

/**
 * What was accepted and is not made yet, and what waits for an answer, the nearest day first; and what is settled, the latest answer
 * first.
 */
export function requestsOf(plan: Plan): Requests {
  const all = Object.values(plan.amendments)
  const accepted = notYetCorrected(plan).map(({ amendment }) => amendment)
  return {
    accepted,
    open: all.filter((one) => !one.answer).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    answered: all
      .filter((one) => one.answer && !accepted.includes(one))
      .toSorted((a, b) => ((a.answer?.on ?? '') > (b.answer?.on ?? '') ? -1 : a.answer?.on === b.answer?.on ? 0 : 1)),
  }
}

/** The requests about one line or version, the oldest first. */
export const requestsAbout = ({ amendments }: Asked, about: EntityId): Amendment[] =>
  Object.values(amendments).filter((one) => one.line === about || one.version === about)

/** So many days before the day of the answer it is time to look at it. */
const NEAR_DAYS = 14

export const isNear = ({ due }: Pick<Amendment, 'due'>, today: CivilDate): boolean =>
  daysBetween(today, due) <= NEAR_DAYS

/** What came of a request that was accepted: words changed, suggestions that wait, or notes under the version. */
export type Came = {
  /** Whether the words of the line have changed since. */
  readonly changed: boolean
  readonly suggestions: readonly Suggestion[]
  readonly notes: readonly Addendum[]
}

/**
 * What the therapist did about it after the answer. The facts do not name one another: it is what was done on the same line or
 * version since that day.
 */
export function cameOf(plan: Plan, amendment: Amendment): Came {
  const { line, version, answer } = amendment
  const since = answer?.on ?? ''
  const by = answer?.by
  return {
    changed: line !== undefined && plan.lines[line] !== undefined && isCorrected(plan, amendment),
    suggestions: suggestedSince(plan, amendment).filter(isOpen),
    notes:
      plan.versions.find((one) => one.id === version)?.addenda.filter((one) => one.by === by && one.on >= since) ?? [],
  }
}

export const cameToSomething = ({ changed, suggestions, notes }: Came): boolean =>
  changed || suggestions.length > 0 || notes.length > 0
