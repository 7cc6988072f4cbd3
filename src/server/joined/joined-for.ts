import type { PlanId, PracticeId } from '#domain/kernel/ids.ts'
import { viewFor } from '#domain/plan/view.ts'
import { inSession } from '#domain/plan/writing.ts'
import type { Authority } from '#server/http/authority.ts'
import { authorities, type Site, today } from '#server/http/here.ts'
import type { JoinedPage } from '#server/http/joined-contract.ts'
import { jointFor } from '#server/joined/place.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/**
 * In which capacity somebody may join at a client's plan: as the client, or as a therapist of their team. Nobody else learns that
 * there is such a thing; a screen handed over in the room lies beside the therapist already.
 */
export function mayJoin(principal: Principal, all: readonly Authority[]): Authority | undefined {
  if (principal.kind === 'room') return undefined
  return all.find(({ capacity }) => capacity === 'client' || capacity === 'therapist')
}

/**
 * What this principal may know, now, of those who have joined at a plan; null when it is nothing: they have not joined, may not (any
 * more), or no session of today is open.
 */
export async function joinedFor(
  site: Site,
  principal: Principal,
  practiceId: PracticeId,
  planId: PlanId,
): Promise<JoinedPage | null> {
  const places = site.joined.of(practiceId, planId)
  const joint = principal.kind === 'room' ? null : jointFor(places, principal.personId)
  const clientId = joint && (await site.planClients.of(practiceId, planId))
  if (!joint || clientId === undefined || clientId === null) return null
  const [all, standing, day] = await Promise.all([
    authorities(site, principal, practiceId, clientId),
    site.handler.read('plan', practiceId, `plan/${planId}`),
    today(site, practiceId),
  ])
  const authority = mayJoin(principal, all)
  if (!authority || !standing || !inSession(standing.state, day)) return null
  const { capacity, parts } = authority
  const seen = viewFor({ capacity, parts, today: day }, standing.state).lines
  const others = joint.others.map((one) => ({ ...one, line: one.line !== null && seen[one.line] ? one.line : null }))
  return { plan: planId, both: joint.both, others }
}
