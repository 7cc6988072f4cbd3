import type { Wish } from '#domain/concern/state.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { RightsTexts } from '#domain/practice/rights.ts'

/** A concern as one of the two who can read it sees it. */
export type ConcernShown = {
  readonly id: EntityId
  readonly words: string
  readonly wish: Wish | null
  readonly on: CivilDate
  /** The named person. */
  readonly to: string
  /** False once they have left the practice, or have become this client's own therapist. */
  readonly stillReads: boolean
  readonly answers: readonly { readonly words: string; readonly on: CivilDate }[]
  readonly closed: { readonly by: 'client' | 'named'; readonly on: CivilDate } | null
}

/**
 * What a client may know and do, told with who they are: it comes with an answer that every page asks for, so that reading about it
 * asks the server nothing and leaves nothing.
 */
export type ClientRights = {
  readonly texts: RightsTexts
  /** Who hears a concern of this client, and whether they supervise a therapist of theirs; null where nobody inside can. */
  readonly hears: { readonly person: PersonId; readonly name: string; readonly supervises: boolean } | null
  /** Why nobody inside can: nobody is named, or the named person is the client's own therapist. */
  readonly whyNobody: 'notNamed' | 'ownTherapist' | null
  /** The client's own concerns, newest first. */
  readonly concerns: readonly ConcernShown[]
}

/** GET /api/concerns — clients with concerns that were sent to the asker; for everybody else there are none. */
export type ConcernsPage = {
  readonly clients: readonly {
    readonly client: ClientId
    /** The day of the newest one, how many are open, and whether one of them has no answer yet. */
    readonly on: CivilDate
    readonly open: number
    readonly waits: boolean
  }[]
}

/** GET /api/concerns/:client — for the person they were sent to, newest first. */
export type ConcernPage = { readonly name: string; readonly concerns: readonly ConcernShown[] }
