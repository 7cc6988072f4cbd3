import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'

/** One entry of a therapist's working notes about a client. */
export type NoteEntry = {
  readonly id: EntityId
  /** The day it is about. */
  readonly on: CivilDate
  readonly words: string
  readonly writtenAt: Instant
  readonly changedAt: Instant
  /** The practice's day of the last change: on the same day a change replaces the words, later it keeps them as `earlier`. */
  readonly changedOn: CivilDate
  /** Counts the changes, from 1: what somebody had before them when they changed it. */
  readonly revision: number
  /** What it said before, oldest first. */
  readonly earlier: readonly { readonly words: string; readonly on: CivilDate; readonly until: Instant }[]
  /** Dated additions, oldest first. */
  readonly added: readonly { readonly id: EntityId; readonly words: string; readonly at: Instant }[]
  /** Struck through; it stays, and can be taken back. */
  readonly struck?: { readonly at: Instant } | undefined
}

/** The working notes of one therapist about one client. */
export type Notes = {
  /** Who writes here: nobody else ever does. */
  readonly author?: PersonId | undefined
  /** In the order in which they were begun. */
  readonly entries: readonly NoteEntry[]
  /** Every time they were opened with the practice's sealed key. */
  readonly recovered: readonly { readonly at: Instant; readonly recoveryKey: string }[]
}
export const noNotes: Notes = { entries: [], recovered: [] }
