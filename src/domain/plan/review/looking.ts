import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'

export const REVIEW_WHY = ['date', 'setback', 'lifeEvent', 'asked', 'signal', 'ending'] as const
export type ReviewWhy = (typeof REVIEW_WHY)[number]

export const VERDICTS = ['keep', 'change', 'reached', 'setAside'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Three questions to the client, in our own words: is the plan clear to you, does it fit you, did you have a say. */
export const REVIEW_ASKS = ['clear', 'fits', 'say'] as const
export const REVIEW_ANSWERS = ['yes', 'partly', 'no'] as const
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number]

/** What one side says of one goal or objective. */
export type Assessed = { readonly verdict: Verdict; readonly words?: string | undefined }

/** What one side brings to a review; ratings are 0 to 10. */
export type ReviewSide = {
  readonly lines: Readonly<Record<EntityId, Assessed>>
  readonly progress?: number | undefined
  readonly together?: number | undefined
  readonly helped?: string | undefined
  readonly didNotHelp?: string | undefined
  /** The client's alone. */
  readonly answers?: { readonly [Ask in (typeof REVIEW_ASKS)[number]]?: ReviewAnswer | undefined } | undefined
}

/** Looking at the plan together: why, what each side said, and when it was done. */
export type Looking = {
  readonly id: EntityId
  readonly why: ReviewWhy
  readonly on: CivilDate
  readonly at: Instant
  readonly by: PersonId
  readonly sides: { readonly [S in Side]?: ReviewSide | undefined }
  /** When each side last said its part. */
  readonly saidAt?: { readonly [S in Side]?: Instant | undefined } | undefined
  readonly done?: { readonly on: CivilDate; readonly by: PersonId; readonly nextOn?: CivilDate | undefined } | undefined
}

/** The look at the plan that is under way. */
export const reviewOpen = (plan: { readonly reviews: readonly Looking[] }): Looking | undefined =>
  plan.reviews.find((one) => !one.done)
