import type { Hono } from 'hono'
import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { planCommand, type PlanCommand } from '#domain/plan/commands.ts'
import { draftsCommand } from '#domain/plan/drafts.ts'
import { MAY_IN_ROOM } from '#domain/plan/permission.ts'
import { clientCommand, type ClientCommand } from '#domain/practice/client.ts'
import { practiceCommand } from '#domain/practice/practice.ts'
import { misfit, refuseWith, tell } from '#server/http/answer.ts'
import { type CommandRequest, commandRequest, CONTRACT } from '#server/http/contract.ts'
import { authorities, type Env, type Site, today } from '#server/http/here.ts'
import { type Authority, rolesIn } from '#server/http/authority.ts'
import { kindOfStream, type StreamName } from '#server/streams/kinds.ts'
import { type Principal, signedInAgain } from '#server/sign-in/principal-shape.ts'

const COMMANDS = { plan: planCommand, client: clientCommand, practice: practiceCommand, drafts: draftsCommand } as const
const UNKNOWN: Refusal = { code: 'unknown' }

/** POST /api/commands: the one way in which anything is written by a screen. */
export function commandRoute(app: Hono<Env>, site: Site): void {
  app.post('/api/commands', async (c) => {
    const sent: unknown = await c.req.json().catch(() => undefined)
    const parsed = commandRequest.safeParse(sent)
    if (!parsed.success) return refuseWith(c, misfit(parsed.error))
    const request = parsed.data
    if (request.contract !== CONTRACT) return refuseWith(c, { code: 'contract-changed' })
    const kind = kindOfStream(request.stream)
    const command = COMMANDS[kind].safeParse(request.command)
    if (!command.success) {
      const refused = misfit(command.error)
      return refuseWith(c, { ...refused, field: `command.${refused.field ?? ''}` })
    }
    const principal = c.get('principal')
    const standing = await standFor(site, principal, kind, request, command.data as never)
    if ('code' in standing) return refuseWith(c, standing)
    const { authority, clientId } = standing
    const again = signedInAgain(principal, site.clock())
    const asking: Asking = {
      person: authority.person,
      capacity: authority.capacity,
      at: site.clock().toISOString(),
      today: await today(site, request.practice),
      commandId: request.commandId,
      ...(authority.inRoomWith ? { inRoomWith: authority.inRoomWith } : {}),
      ...(again ? { supplied: { signedInAgain: again } } : {}),
    }
    const outcome = await site.handler.handle(kind, {
      practiceId: request.practice,
      streamId: request.stream,
      command: (await completed(site, request.practice, asking, command.data as never)) as never,
      asking,
      ...(clientId ? { clientId } : {}),
      alongside: await namesAlongside(site, request.practice, command.data as never),
    })
    if ('refused' in outcome) return refuseWith(c, outcome.refused)
    namesChanged(site, request.practice, command.data as never, clientId)
    return tell(c, { version: outcome.version })
  })
}

type Standing = { readonly authority: Authority; readonly clientId?: string }

/** In which capacity the asker stands before this stream, or why not at all. Someone else's stream looks like none. */
async function standFor(
  site: Site,
  principal: Principal,
  kind: StreamName,
  request: CommandRequest,
  command: PlanCommand | ClientCommand,
): Promise<Standing | Refusal> {
  const { practice, stream, capacity } = request
  if (kind === 'practice') {
    if (!rolesIn(principal, practice).includes(capacity)) return UNKNOWN
    return { authority: { person: (principal as { personId: string }).personId, capacity, parts: 'all' } }
  }
  if (kind === 'client' && command.type === 'addClient') {
    if (stream !== `client/${command.client}`) return { code: 'invalid', field: 'stream' }
    if (!rolesIn(principal, practice).includes('therapist')) return { code: 'not-allowed' }
    return {
      authority: { person: (principal as { personId: string }).personId, capacity: 'therapist', parts: 'all' },
      clientId: command.client,
    }
  }
  const clientId = await clientOf(site, kind, request, command)
  if (!clientId) return UNKNOWN
  const authority = (await authorities(site, principal, practice, clientId)).find((one) => one.capacity === capacity)
  if (!authority) return UNKNOWN
  if (kind === 'drafts' && !stream.endsWith(`/${authority.person}`)) return UNKNOWN
  if (kind === 'drafts' && !isAuthor(capacity)) return { code: 'not-allowed' }
  if (principal.kind === 'room' && !allowedInRoom(principal.page, principal.planId, stream, command.type))
    return { code: 'not-allowed' }
  return { authority, clientId }
}

const isAuthor = (capacity: Capacity): boolean => capacity === 'client' || capacity === 'therapist'

function allowedInRoom(page: string, planId: string, stream: string, type: string): boolean {
  if (stream === `drafts/${planId}` || stream.startsWith(`drafts/${planId}/`)) return page === 'plan'
  if (stream !== `plan/${planId}` || (page !== 'sign' && page !== 'plan')) return false
  return (MAY_IN_ROOM[page] as readonly string[]).includes(type)
}

/** Whose stream it is. */
async function clientOf(
  site: Site,
  kind: StreamName,
  { practice, stream }: CommandRequest,
  command: PlanCommand | ClientCommand,
): Promise<string | undefined> {
  if (kind === 'client') return stream.slice('client/'.length)
  const plan = kind === 'plan' ? stream : `plan/${stream.split('/')[1] ?? ''}`
  const standing = await site.handler.read('plan', practice, plan)
  if (standing) return standing.clientId
  if (kind !== 'plan' || command.type !== 'openPlan' || plan !== `plan/${command.plan}`) return undefined
  return command.client
}

/** What the server adds to a command because the asker is not the one to say it. */
async function completed(site: Site, practiceId: string, asking: Asking, command: PlanCommand): Promise<PlanCommand> {
  if (command.type !== 'openPlan') return command
  const member = (await site.practices.of(practiceId)).members[asking.person]
  const { coSigner: _, ...rest } = command
  return member?.coSign && member.supervisor ? { ...rest, coSigner: member.supervisor } : rest
}

async function namesAlongside(site: Site, practiceId: string, command: ClientCommand & { readonly client?: string }) {
  if (command.type !== 'addClient') return []
  return [await site.directory.statement(practiceId, { id: command.client, kind: 'client', name: command.name })]
}

function namesChanged(site: Site, practiceId: string, command: ClientCommand, clientId: string | undefined): void {
  if (command.type === 'addClient') site.directory.changed(practiceId, command.client)
  if (command.type === 'renameClient' && clientId)
    void site.directory.put(practiceId, { id: clientId, kind: 'client', name: command.name }).catch(() => {})
}
