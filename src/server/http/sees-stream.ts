import { MAY_READ_CHECK_INS } from '#domain/check-in/permission.ts'
import { MAY_READ } from '#domain/plan/permission.ts'
import { sentTo } from '#server/concerns/sent-to.ts'
import { belongsTo, rolesIn } from '#server/http/authority.ts'
import { authorities, type Site } from '#server/http/here.ts'
import type { Moved } from '#server/live/wake.ts'
import { ownNotes } from '#server/notes/author.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/** Whether this principal may be told, now, that a stream has moved. */
export async function seesStream(site: Site, principal: Principal, { practiceId, topic }: Moved): Promise<boolean> {
  const [kind, id = '', author] = topic.split('/')
  if (kind === 'practice') return rolesIn(principal, practiceId).length > 0
  if (kind === 'library' || kind === 'options') return belongsTo(principal, practiceId)
  // That an answer about risk is theirs to look at: the one person who is told, therapist or cover.
  if (kind === 'alerts')
    return principal.kind === 'person' && principal.personId === id && rolesIn(principal, practiceId).length > 0
  // The client and the person it was sent to; that there is anything at all is no one else's to hear.
  if (kind === 'concerns') {
    if (principal.kind === 'room' || principal.needsSecondFactor) return false
    if (principal.clients.some((one) => one.practiceId === practiceId && one.clientId === id)) return true
    if (rolesIn(principal, practiceId).length === 0) return false
    return (await sentTo(site, practiceId, id, principal.personId)).length > 0
  }
  // Their author alone, for as long as they are theirs to read.
  if (kind === 'notes')
    return (
      principal.kind === 'person' &&
      principal.personId === author &&
      (await ownNotes(site, principal, practiceId, id)) !== null
    )
  if (kind === 'checkins') {
    if (principal.kind === 'room' && principal.page !== 'checkIn') return false
    return (await authorities(site, principal, practiceId, id)).some((one) => MAY_READ_CHECK_INS[one.capacity])
  }
  if (kind === 'client')
    return principal.kind === 'person' && (await authorities(site, principal, practiceId, id)).length > 0
  if (kind !== 'plan' && kind !== 'drafts') return false
  if (principal.kind === 'room' && (principal.planId !== id || principal.page === 'checkIn')) return false
  const person = principal.kind === 'room' ? principal.clientId : principal.personId
  if (kind === 'drafts' && author !== person) return false
  const clientId = await site.planClients.of(practiceId, id)
  if (clientId === undefined) return false
  return (await authorities(site, principal, practiceId, clientId)).some((one) => MAY_READ[one.capacity] !== 'nothing')
}

/** Whether it can be theirs at all: asked of everything that moves anywhere, so without a look at the database. */
export function mayConcern(principal: Principal, { practiceId, topic }: Moved): boolean {
  if (topic.startsWith('directory/')) return false
  const person = principal.kind === 'room' ? principal.clientId : principal.personId
  if (/^(drafts|alerts|notes)\//.test(topic) && !topic.endsWith(`/${person}`)) return false
  if (principal.kind === 'room') return principal.practiceId === practiceId
  return [...principal.memberships, ...principal.clients].some((one) => one.practiceId === practiceId)
}
