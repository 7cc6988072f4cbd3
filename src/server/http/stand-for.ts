import type { CheckInCommand } from '#domain/check-in/commands.ts'
import { MAY_CHECK_IN_IN_ROOM } from '#domain/check-in/permission.ts'
import type { ConcernCommand } from '#domain/concern/commands.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { LibraryCommand } from '#domain/measure/library/practice-library.ts'
import type { NotesCommand } from '#domain/notes/commands.ts'
import type { OptionsCommand } from '#domain/options/practice-options.ts'
import type { PlanCommand } from '#domain/plan/commands.ts'
import type { DraftsCommand } from '#domain/plan/drafts.ts'
import { MAY_IN_ROOM, ROOM_PAGES } from '#domain/plan/permission.ts'
import type { ClientCommand } from '#domain/practice/client.ts'
import type { PracticeCommand } from '#domain/practice/practice.ts'
import { coverStands } from '#server/check-in/cover-stands.ts'
import { sentTo } from '#server/concerns/sent-to.ts'
import { type Authority, rolesIn } from '#server/http/authority.ts'
import type { CommandRequest } from '#server/http/contract.ts'
import { authorities, type Site } from '#server/http/here.ts'
import { ownNotes } from '#server/notes/author.ts'
import type { Principal, RoomPrincipal } from '#server/sign-in/principal-shape.ts'
import type { StreamName } from '#server/streams/kinds.ts'

/** Every command that a screen can send. */
export type AnyCommand =
  | PlanCommand
  | ClientCommand
  | PracticeCommand
  | DraftsCommand
  | CheckInCommand
  | LibraryCommand
  | OptionsCommand
  | ConcernCommand
  | NotesCommand

export type Standing = { readonly authority: Authority; readonly clientId?: string }
const UNKNOWN: Refusal = { code: 'unknown' }
const NOT_ALLOWED: Refusal = { code: 'not-allowed' }

/** In which capacity the asker stands before this stream, or why not at all. Someone else's stream looks like none. */
export async function standFor(
  site: Site,
  principal: Principal,
  kind: StreamName,
  request: CommandRequest,
  command: AnyCommand,
): Promise<Standing | Refusal> {
  const { practice, stream, capacity } = request
  if (kind === 'practice' || kind === 'library' || kind === 'options')
    return asMember(principal, practice, capacity) ?? UNKNOWN
  if (command.type === 'addClient') {
    if (stream !== `client/${command.client}`) return { code: 'invalid', field: 'stream' }
    const member = asMember(principal, practice, capacity)
    if (!member) return UNKNOWN
    return capacity === 'therapist' ? { ...member, clientId: command.client } : NOT_ALLOWED
  }
  if (kind === 'concerns') return beforeConcerns(site, principal, request)
  if (kind === 'notes') return beforeNotes(site, principal, request, command)
  const clientId = await clientOf(site, kind, request, command)
  if (!clientId) return UNKNOWN
  // Whoever runs the practice looks at emergency accesses and can end them, and stands in no relation to the client otherwise.
  if ((command.type === 'reviewEmergency' || command.type === 'endGrant') && capacity === 'administrator') {
    const member = asMember(principal, practice, capacity)
    return member && (await site.handler.read('client', practice, stream)) ? { ...member, clientId } : UNKNOWN
  }
  const found = await authorities(site, principal, practice, clientId)
  const authority =
    found.find((one) => one.capacity === capacity) ??
    (command.type === 'recordRisk'
      ? await coverStands(site, principal, practice, { client: clientId, risk: command.risk, capacity })
      : null)
  if (!authority) return UNKNOWN
  if (kind === 'drafts' && !isAuthor(capacity)) return NOT_ALLOWED
  if (kind === 'drafts' && !stream.endsWith(`/${authority.person}`)) return UNKNOWN
  if (principal.kind === 'room' && !allowedInRoom(principal, stream, command.type)) return NOT_ALLOWED
  return { authority, clientId }
}

/** Before concerns stand their client, and the member they were sent to; to everybody else there are none. */
async function beforeConcerns(
  site: Site,
  principal: Principal,
  { practice, stream, capacity }: CommandRequest,
): Promise<Standing | Refusal> {
  if (principal.kind === 'room') return UNKNOWN
  const clientId = stream.slice('concerns/'.length)
  if (capacity === 'client') {
    const own = principal.clients.some((one) => one.practiceId === practice && one.clientId === clientId)
    if (!own || principal.needsSecondFactor) return UNKNOWN
    return { authority: { person: principal.personId, capacity, parts: 'all' }, clientId }
  }
  const member = asMember(principal, practice, capacity)
  if (!member || (await sentTo(site, practice, clientId, principal.personId)).length === 0) return UNKNOWN
  return { ...member, clientId }
}

/** Before working notes stands their author, as a therapist; to everybody else there are none. */
async function beforeNotes(
  site: Site,
  principal: Principal,
  { practice, stream, capacity }: CommandRequest,
  command: AnyCommand,
): Promise<Standing | Refusal> {
  const [, clientId = '', author = ''] = stream.split('/')
  const member = asMember(principal, practice, capacity)
  if (!member || capacity !== 'therapist' || author !== member.authority.person) return UNKNOWN
  const own = await ownNotes(site, principal, practice, clientId)
  if (!own || own.may === 'read') return UNKNOWN
  // The client has gone to a colleague: what stands may be corrected, nothing new begun.
  return command.type === 'writeNote' && own.may !== 'write' ? NOT_ALLOWED : { ...member, clientId }
}

function asMember(principal: Principal, practice: string, capacity: Capacity): Standing | null {
  if (principal.kind === 'room' || !rolesIn(principal, practice).includes(capacity)) return null
  return { authority: { person: principal.personId, capacity, parts: 'all' } }
}

const isAuthor = (capacity: Capacity): boolean => capacity === 'client' || capacity === 'therapist'

function allowedInRoom({ page, planId, clientId }: RoomPrincipal, stream: string, type: string): boolean {
  if (stream === `checkins/${clientId}`)
    return (page === 'checkIn' || page === 'together') && (MAY_CHECK_IN_IN_ROOM as readonly string[]).includes(type)
  if (stream.startsWith(`drafts/${planId}/`)) return page === 'plan' || page === 'together' || page === 'review'
  const known = ROOM_PAGES.find((one) => one === page)
  if (stream !== `plan/${planId}` || known === undefined) return false
  return (MAY_IN_ROOM[known] as readonly string[]).includes(type)
}

/** Whose stream it is; of a plan that is being opened, the client it is opened for. */
async function clientOf(
  site: Site,
  kind: StreamName,
  { practice, stream }: CommandRequest,
  command: AnyCommand,
): Promise<string | undefined> {
  const [, id = ''] = stream.split('/')
  if (kind === 'client') return id
  // Check-ins begin with their first command: only for a client there is, whoever asks.
  if (kind === 'checkins') return (await site.handler.read('client', practice, `client/${id}`)) && id
  const known = await site.planClients.of(practice, id)
  if (known !== undefined || kind !== 'plan') return known
  return command.type === 'openPlan' && command.plan === id ? command.client : undefined
}
