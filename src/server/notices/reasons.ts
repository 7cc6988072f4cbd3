import { type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import { reviewDue } from '#domain/plan/review/due.ts'
import { otherSide, type Side } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import { viewFor } from '#domain/plan/view.ts'
import { type Waiting, waitsFor } from '#domain/plan/waiting.ts'
import type { NoticeKind } from '#server/http/notices-contract.ts'

/** So many days ahead a review is spoken of. */
export const REVIEW_DAYS_AHEAD = 7

export type Reason = { readonly reason: string; readonly kind: NoticeKind }

/**
 * Everything in a plan that is a reason to tell this side something, by a name made of ids. Derived from what this side may see, so
 * that a mail never speaks of what their own page does not show, and a reason is gone as soon as it no longer holds. The review
 * stands apart: it comes with the days.
 */
export function reasonsFor(whole: Plan, side: Side, today: CivilDate): Reason[] {
  if (whole.id === '' || whole.closed) return []
  const plan = viewFor({ capacity: side, parts: 'all', today }, whole)
  const other = otherSide(side)
  const notes = Object.values(plan.threads).filter((one) => !one.closed)
  return [
    ...waitsFor(plan, side).flatMap((one) => waiting(plan, one, other)),
    ...notes.filter((one) => one.side === other).map((one) => bring(`note:${one.id}`)),
    ...notes.flatMap((one) =>
      one.replies.flatMap((reply, n) => (reply.side === other ? [bring(`reply:${one.id}:${n}`)] : [])),
    ),
    ...Object.values(plan.agenda.items)
      .filter((one) => one.side === other)
      .map((one) => bring(`own:${one.id}`)),
    ...plan.versions
      .filter((one) => !one.setAside && !one.elsewhere && one.signatures.some(({ as }) => as === other))
      .map((one): Reason => ({ reason: `signed:${one.id}`, kind: 'signed' })),
  ]
}

const bring = (reason: string): Reason => ({ reason, kind: 'bring' })

/** What waits, by what it is about; a line that has changed since is something new. What was signed is told as that. */
function waiting(plan: Plan, one: Waiting, other: Side): Reason[] {
  const line = (id: EntityId): string => `${id}:${plan.lines[id]?.revision ?? ''}`
  switch (one.what) {
    case 'sign': {
      const signed = plan.versions.find(({ id }) => id === one.version)?.signatures.some(({ as }) => as === other)
      return signed ? [] : [bring(`sign:${one.version}`)]
    }
    case 'answerSuggestion':
      return [bring(`${one.what}:${one.suggestion}`)]
    case 'choose':
    case 'confirmOutcome':
      return [bring(`${one.what}:${one.decision}`)]
    case 'answerConsent':
      return [{ reason: `${one.what}:${one.consent}`, kind: 'consent' }]
    case 'answerAmendment':
    case 'amendmentAnswered':
    case 'correct':
      return [bring(`${one.what}:${one.amendment}`)]
    case 'review':
      return [bring(`look:${one.review}`)]
    case 'noted':
      return [bring(`${one.what}:${one.line}`)]
    case 'teachBack':
      return [bring(`${one.what}:${one.version}`)]
    case 'withdrawn':
      return [bring(`${one.what}:${one.line ? line(one.line) : (one.consent ?? one.clause ?? '')}`)]
    case 'answerLine':
    case 'talkAbout':
    case 'confirm':
    case 'lookAgain':
    case 'declinedMethod':
    case 'wantedOtherWords':
      return [bring(`${one.what}:${line(one.line)}`)]
  }
}

/** The review that is coming, by its day, with the practice's own rhythm; null where there is none. */
export function reviewReason(
  plan: Plan,
  practiceEvery: number | undefined,
): (Reason & { readonly on: CivilDate }) | null {
  const on = reviewDue(plan, practiceEvery)
  return on === null ? null : { reason: `review:${plan.id}:${on}`, kind: 'review', on }
}

/** What a side still has to be told in this plan: by a reason of this name. Reviews follow the practice's own rhythm. */
export function stillHolds(
  plan: Plan,
  side: Side,
  { today, reviewEvery }: { readonly today: CivilDate; readonly reviewEvery: number | undefined },
  { reason, kind }: Reason,
): boolean {
  if (kind !== 'review') return reasonsFor(plan, side, today).some((one) => one.reason === reason)
  const coming = reviewReason(plan, reviewEvery)
  return coming?.reason === reason && daysBetween(today, coming.on) <= REVIEW_DAYS_AHEAD
}
