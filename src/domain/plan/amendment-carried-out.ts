import type { Amendment } from '#domain/plan/correction.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { wordsChangedSince } from '#domain/plan/words-changed.ts'

type Standing = Pick<Plan, 'amendments' | 'lines' | 'suggestions' | 'versions'>

/**
 * A correction that was accepted and is not made yet. `waitsWith`: who has the next step; the client, where the new words stand as a
 * suggestion that they have not answered, otherwise the therapist.
 */
export type NotYetCorrected = { readonly amendment: Amendment; readonly waitsWith: 'therapist' | 'client' }

/** The corrections that were accepted and are not made yet, the nearest day (`amendment.due`) first. A no is never among them. */
export function notYetCorrected(plan: Standing): NotYetCorrected[] {
  return Object.values(plan.amendments)
    .filter((one) => one.answer?.accepted === true && !isCorrected(plan, one))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map((amendment) => ({
      amendment,
      waitsWith: suggestedSince(plan, amendment).some(isOpen) ? 'client' : 'therapist',
    }))
}

/**
 * Whether what was accepted has been made: the words of the line changed since the yes, or a note stands under the version since. A
 * line or version that is there no longer has nothing left to correct.
 */
export function isCorrected(plan: Standing, amendment: Amendment): boolean {
  const since = sinceYes(amendment)
  if (since === null) return false
  if (amendment.version !== undefined) {
    const version = plan.versions.find(({ id }) => id === amendment.version)
    return !version || version.setAside !== undefined || version.addenda.some((one) => one.at > since)
  }
  const line = plan.lines[amendment.line ?? '']
  return !line || wordsChangedSince(line, since)
}

/** The suggestions for the words of its line that were made since the yes, whoever made them. */
export function suggestedSince({ suggestions }: Standing, amendment: Amendment): Suggestion[] {
  const since = sinceYes(amendment)
  return Object.values(suggestions).filter(
    (one) => since !== null && one.line === amendment.line && one.change.do === 'reword' && one.at > since,
  )
}

/** The moment of the yes; of an older one its day, which every moment of that day comes after. */
const sinceYes = ({ answer }: Amendment): string | null => (answer?.accepted ? (answer.at ?? answer.on) : null)
