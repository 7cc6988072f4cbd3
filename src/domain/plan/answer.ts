import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Words } from '#domain/plan/concept/concepts.ts'

/** Stored answers. Nothing said is the absence of a view. On screen: agree, other words, let's talk, no. */
export const ANSWERS = ['agree', 'otherWords', 'notSure', 'no'] as const
export type Answer = (typeof ANSWERS)[number]

export const CHANNELS = ['inRoom', 'phone', 'video'] as const
export type Channel = (typeof CHANNELS)[number]

/** Where one side stands on a line, and how we know. */
export type View = {
  readonly answer: Answer
  readonly by: PersonId
  readonly at: Instant
  readonly revision: number
  readonly atSession: number
  /** `said` in person here, `aloud` recorded by the therapist, `signing` by signing the version, `elsewhere` in an earlier plan. */
  readonly how: 'said' | 'aloud' | 'signing' | 'elsewhere'
  readonly wording?: Words | undefined
  readonly reason?: string | undefined
  readonly aloud?: { readonly on: CivilDate; readonly channel: Channel; readonly confirmed: boolean } | undefined
  readonly inRoomWith?: PersonId | undefined
}
