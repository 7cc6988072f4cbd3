import type { ClientId, PersonId } from '#domain/kernel/ids.ts'

/** The stream of one therapist's working notes about a client. */
export function notesStream(client: ClientId, therapist: PersonId): string {
  return `notes/${client}/${therapist}`
}
