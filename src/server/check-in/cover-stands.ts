import type { Capacity } from '#domain/kernel/asking.ts'
import type { ClientId, EntityId, PracticeId } from '#domain/kernel/ids.ts'
import { coverFor } from '#server/check-in/cover-for.ts'
import { type Authority, rolesIn } from '#server/http/authority.ts'
import type { Site } from '#server/http/here.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/**
 * The practice's cover who was told of an alert may record what was done about it, without being on the team: for this one alert,
 * while they are the cover. After they did, so that sending it again is once; nothing else of the client is theirs.
 */
export async function coverStands(
  site: Site,
  principal: Principal,
  practiceId: PracticeId,
  about: { readonly client: ClientId; readonly risk: EntityId; readonly capacity: Capacity },
): Promise<Authority | null> {
  const { client, risk, capacity } = about
  if (principal.kind === 'room' || (capacity !== 'therapist' && capacity !== 'supervisor')) return null
  if (!rolesIn(principal, practiceId).includes(capacity)) return null
  const person = principal.personId
  const [library, standing] = await Promise.all([
    site.handler.read('library', practiceId, 'library'),
    site.handler.read('client', practiceId, `client/${client}`),
  ])
  if (!library || !standing) return null
  const cover = coverFor(await site.practices.of(practiceId), standing.state, library.state)
  if (cover?.person !== person) return null
  const checkIns = await site.handler.read('checkins', practiceId, `checkins/${client}`)
  const one = checkIns?.state.risks.find(({ id }) => id === risk)
  if (one?.level !== 'alert' || one.coverTold?.cover !== person) return null
  return one.acted === undefined || one.acted.by === person ? { person, capacity, parts: [] } : null
}
