import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { mayWithNotes } from '#domain/notes/permission.ts'
import { noNotes, type Notes } from '#domain/notes/state.ts'
import { relationsTo, rolesIn } from '#server/http/authority.ts'
import { type Site, today } from '#server/http/here.ts'
import { notesStream } from '#server/notes/stream-name.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/** Working notes as their author stands before them. */
export type OwnNotes = {
  readonly person: PersonId
  readonly may: 'read' | 'correct' | 'write'
  readonly version: number
  readonly notes: Notes
}

/**
 * The asker's own working notes about this client; null where there can be none: for everybody who is no member here, on a screen that
 * was handed over, for a client they never worked with, and for one who was erased. There is no way to ask for somebody else's.
 */
export async function ownNotes(
  site: Site,
  principal: Principal,
  practiceId: PracticeId,
  clientId: ClientId,
): Promise<OwnNotes | null> {
  if (principal.kind === 'room') return null
  const person = principal.personId
  const roles = rolesIn(principal, practiceId)
  if (roles.length === 0) return null
  const [standing, { onTeam }] = await Promise.all([
    site.handler.read('notes', practiceId, notesStream(clientId, person)),
    relationsTo(site.pool, practiceId, clientId, person, await today(site, practiceId)),
  ])
  const about = { member: true, therapist: roles.includes('therapist'), onTeam, begun: standing !== undefined }
  const may = mayWithNotes(about)
  return may === 'nothing' ? null : { person, may, version: standing?.version ?? 0, notes: standing?.state ?? noNotes }
}
