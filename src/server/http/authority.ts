import type { Pool } from 'pg'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Parts } from '#domain/plan/permission.ts'
import type { Section } from '#domain/practice/parts.ts'
import type { PersonPrincipal, Principal, Relations } from '#server/sign-in/principal-shape.ts'

/** In which capacity someone stands before a client or a practice, and what they may see of it. */
export type Authority = {
  readonly person: PersonId
  readonly capacity: Capacity
  readonly parts: Parts
  /** Set on a screen handed over in the room. */
  readonly inRoomWith?: PersonId
}

type Row = { on_team: boolean; supports: boolean; supervises: boolean; emergency: boolean; custody: boolean }

/** How a person stands to a client today, from the read models. One round trip; never kept, so that an end is an end at once. */
export async function relationsTo(
  pool: Pool,
  practiceId: PracticeId,
  clientId: ClientId,
  person: PersonId,
  today: CivilDate,
): Promise<Relations> {
  const { rows } = await pool.query<Row>({
    name: 'waymark-relations-on',
    text: 'SELECT on_team, supports, supervises, emergency, custody FROM waymark.relations_on($1, $2, $3, $4)',
    values: [practiceId, clientId, person, today],
  })
  const row = rows[0]
  return {
    onTeam: row?.on_team ?? false,
    supervises: row?.supervises ?? false,
    supports: row?.supports ?? false,
    emergency: row?.emergency ?? false,
    custody: row?.custody ?? false,
  }
}

/**
 * Every capacity in which this principal may stand before this client, the closest first. Empty: nothing of the client is for them,
 * and they are told the same as for a client that does not exist.
 */
export async function authoritiesFor(
  pool: Pool,
  principal: Principal,
  about: {
    readonly practiceId: PracticeId
    readonly clientId: ClientId
    readonly today: CivilDate
    /** The practice's records custodian today. */
    readonly custodian: PersonId | null
    readonly partsFor: (person: PersonId) => Promise<readonly Section[]>
  },
): Promise<Authority[]> {
  const { practiceId, clientId, today } = about
  if (principal.kind === 'room') {
    if (principal.practiceId !== practiceId || principal.clientId !== clientId) return []
    return [{ person: clientId, capacity: 'client', parts: 'all', inRoomWith: principal.therapist }]
  }
  if (principal.needsSecondFactor) return []
  const person = principal.personId
  const found: Authority[] = []
  if (principal.clients.some((one) => one.practiceId === practiceId && one.clientId === clientId))
    found.push({ person, capacity: 'client', parts: 'all' })
  const roles = rolesIn(principal, practiceId)
  const relations = toldWith(principal, about) ?? (await relationsTo(pool, practiceId, clientId, person, today))
  if (relations.onTeam && roles.includes('therapist')) found.push({ person, capacity: 'therapist', parts: 'all' })
  if (relations.supervises && roles.includes('supervisor')) found.push({ person, capacity: 'supervisor', parts: 'all' })
  // Only for someone who still works here with clients and stands no closer to this one.
  const closer = relations.onTeam || relations.supervises
  if (relations.emergency && !closer && (roles.includes('therapist') || roles.includes('supervisor')))
    found.push({ person, capacity: 'emergency', parts: 'all' })
  // Only for whoever is named today.
  if (relations.custody && !closer && about.custodian === person && roles.length > 0)
    found.push({ person, capacity: 'custodian', parts: 'all' })
  if (roles.includes('assistant')) found.push({ person, capacity: 'assistant', parts: [] })
  if (relations.supports) {
    const parts = await about.partsFor(person)
    if (parts.length > 0) found.push({ person, capacity: 'supporter', parts })
  }
  return found
}

/** The relations that came with the principal, if they are to this client on this day. */
function toldWith(
  { near }: PersonPrincipal,
  about: { readonly practiceId: PracticeId; readonly clientId: ClientId; readonly today: CivilDate },
): Relations | undefined {
  const same = near?.practiceId === about.practiceId && near.clientId === about.clientId && near.today === about.today
  return same ? near : undefined
}

/** The roles of a principal in a practice; none for a handed-over screen or while a second factor is missing. */
export function rolesIn(principal: Principal, practiceId: PracticeId): readonly Capacity[] {
  if (principal.kind === 'room' || principal.needsSecondFactor) return []
  return principal.memberships.find((one) => one.practiceId === practiceId)?.roles ?? []
}

/** Whether this person is a member or a client of the practice. */
export function belongsTo(principal: Principal, practiceId: PracticeId): boolean {
  if (principal.kind === 'room' || principal.needsSecondFactor) return false
  return [...principal.memberships, ...principal.clients].some((one) => one.practiceId === practiceId)
}
