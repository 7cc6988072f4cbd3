import type { Words } from '#domain/plan/concept/concepts.ts'
import { m } from '#words/paraglide/messages.js'

/** Whose step it is, as the therapist reads it: the client by name. */
export function ownerWords(words: Words, client: string): string {
  const { owner, ownerName } = words
  if (owner === 'client') return client
  if (owner === 'therapist') return m.session_owner_therapist()
  return typeof ownerName === 'string' && ownerName ? ownerName : m.session_owner_other_therapist()
}
