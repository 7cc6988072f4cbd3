import { type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Amendment } from '#domain/plan/correction.ts'
import type { Addendum } from '#domain/plan/document.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { dayOf } from '#web/ui/dates.ts'

type Asked = Pick<Plan, 'amendments'>

/** What waits for an answer, the nearest day first; and what has one, the latest first. */
export function requestsOf({ amendments }: Asked): { readonly open: Amendment[]; readonly answered: Amendment[] } {
  const all = Object.values(amendments)
  return {
    open: all.filter((one) => !one.answer).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    answered: all
      .filter((one) => one.answer)
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

/** What came of a request that was accepted: words changed at once, suggestions, or notes under the version. */
export type Came = {
  /** The day on which the words of the line were changed by the therapist's side. */
  readonly changed: boolean
  readonly suggestions: readonly Suggestion[]
  readonly notes: readonly Addendum[]
}

/**
 * What the therapist did about it after the answer. The facts do not name one another: it is what was done on the same line or
 * version since that day.
 */
export function cameOf(plan: Plan, { line, version, answer }: Amendment): Came {
  const since = answer?.on ?? ''
  const by = answer?.by
  const now = line === undefined ? undefined : plan.lines[line]
  const last = now?.last
  return {
    changed: now !== undefined && last?.by === by && last?.before !== null && dayOf(now.changedAt) >= since,
    suggestions: Object.values(plan.suggestions).filter(
      (one) => one.line === line && one.by === by && dayOf(one.at) >= since,
    ),
    notes:
      plan.versions.find((one) => one.id === version)?.addenda.filter((one) => one.by === by && one.on >= since) ?? [],
  }
}

export const cameToSomething = ({ changed, suggestions, notes }: Came): boolean =>
  changed || suggestions.length > 0 || notes.length > 0
