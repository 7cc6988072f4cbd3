import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId } from '#domain/kernel/ids.ts'
import type { Notes } from '#domain/notes/state.ts'

/** GET /api/notes/:client — the asker's own working notes about a client. Nobody else's can be asked for. */
export type NotesPage = {
  readonly client: { readonly id: ClientId; readonly name: string; readonly plan: string | null }
  /** The author: whoever asks. */
  readonly person: PersonId
  readonly today: CivilDate
  readonly version: number
  readonly entries: Notes['entries']
  /** When the sealed key opened them. */
  readonly recovered: readonly { readonly at: Instant }[]
  /** `correct`: what stands may be changed, nothing new begun (the client has gone to a colleague). */
  readonly may: 'read' | 'correct' | 'write'
  /** The practice's recovery key: when and by whom it was made; null where there is none. */
  readonly recoveryKey: { readonly on: CivilDate; readonly by: string } | null
  /** Whether what is here is sealed to that key, to an earlier one, or not at all. */
  readonly sealed: 'now' | 'earlier' | 'no'
}
