import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'

/** What a client would like to come of a concern; saying nothing about it is fine. */
export const WISHES = ['onlyKnow', 'talk', 'settle', 'otherTherapist'] as const
export type Wish = (typeof WISHES)[number]

/** A concern about the therapist, for one named person and nobody else. */
export type Concern = {
  readonly id: EntityId
  /** The person it was sent to. They go on hearing it, also when somebody else is named later. */
  readonly to: PersonId
  readonly words: string
  readonly wish?: Wish | undefined
  readonly on: CivilDate
  readonly answers: readonly { readonly words: string; readonly on: CivilDate }[]
  readonly closed?: { readonly by: 'client' | 'named'; readonly on: CivilDate } | undefined
}

/** The concerns of one client, oldest first. */
export type Concerns = { readonly concerns: readonly Concern[] }
export const noConcerns: Concerns = { concerns: [] }
