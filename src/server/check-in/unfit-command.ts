import type { CheckInCommand } from '#domain/check-in/commands.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { type LibraryCommand, MAY_LIBRARY, noLibrary } from '#domain/measure/library/practice-library.ts'
import { mayCover, missingForRemoteRisk } from '#server/check-in/remote-risk.ts'
import type { Site } from '#server/http/here.ts'

/**
 * What only the server can see about a command to somebody's check-ins: that it names this very client, also while the stream is
 * empty, and that answers by link come by the route of links.
 */
export function unfitCheckIn(command: CheckInCommand, clientId: ClientId): Refusal | null {
  if (command.type === 'checkIn' && command.link !== undefined) return { code: 'not-allowed' }
  return 'client' in command && command.client !== clientId ? { code: 'other-client', about: command.client } : null
}

/** What only the server can see about a command to a practice's library: who can be the cover, and whether mail would arrive. */
export async function unfitLibrary(
  site: Site,
  practiceId: PracticeId,
  command: LibraryCommand,
  capacity: Capacity,
): Promise<Refusal | null> {
  if (!MAY_LIBRARY[command.type].includes(capacity)) return null
  if (command.type === 'setCover') {
    const practice = await site.practices.of(practiceId)
    return mayCover(practice, command.person) ? null : { code: 'unknown', about: command.person, field: 'person' }
  }
  if (command.type !== 'askRiskRemotely' || !command.on) return null
  const settings = (await site.handler.read('library', practiceId, 'library'))?.state ?? noLibrary
  const missing = missingForRemoteRisk(site, await site.practices.of(practiceId), settings)
  if (missing.includes('address')) return { code: 'not-reachable', field: 'address' }
  if (missing.includes('mail')) return { code: 'not-reachable', field: 'mail' }
  return missing.includes('cover') ? { code: 'no-cover-yet' } : null
}
