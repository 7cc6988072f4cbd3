import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'

export const NOTE_ABOUT = ['question', 'concern', 'preference', 'idea'] as const
export type NoteAbout = (typeof NOTE_ABOUT)[number]

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Whether the therapist answers notes in writing for this client, on which days and in which hours, in words. */
export type Replies = {
  readonly on: boolean
  readonly days: readonly (typeof WEEKDAYS)[number][]
  readonly hours: string
}
export const noReplies: Replies = { on: false, days: [], hours: '' }

type Written = {
  readonly words: string
  readonly side: Side
  readonly by: PersonId
  readonly on: CivilDate
  readonly at: Instant
}

/** A note in the margin of a line, or of the whole, with what was answered and what came of it. */
export type Thread = Written & {
  readonly id: EntityId
  readonly line?: EntityId | undefined
  readonly about: NoteAbout
  /** Sessions held when it was left: waiting is counted in sessions. */
  readonly atSession: number
  readonly replies: readonly Written[]
  readonly closed?: { readonly outcome?: string | undefined; readonly on: CivilDate; readonly by: PersonId } | undefined
}
