import type { Hono } from 'hono'
import { type CheckInCommand, checkInCommand } from '#domain/check-in/commands.ts'
import { type ConcernCommand, concernCommand } from '#domain/concern/commands.ts'
import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { type LibraryCommand, libraryCommand } from '#domain/measure/library/practice-library.ts'
import { notesCommand } from '#domain/notes/commands.ts'
import { optionsCommand } from '#domain/options/practice-options.ts'
import { planCommand } from '#domain/plan/commands.ts'
import { draftsCommand } from '#domain/plan/drafts.ts'
import { clientCommand, MAY_CLIENT } from '#domain/practice/client.ts'
import { therapistsHere } from '#domain/practice/custodian.ts'
import { practiceCommand } from '#domain/practice/practice.ts'
import { unfitCheckIn, unfitLibrary } from '#server/check-in/unfit-command.ts'
import { actOf } from '#server/access-log/act-of.ts'
import { noteRefusedConsent } from '#server/access-log/refused-consent.ts'
import { tellNamed } from '#server/concerns/concern-mail.ts'
import { unfitConcern } from '#server/concerns/hears.ts'
import { misfit, refuseWith, tell } from '#server/http/answer.ts'
import { commandRequest } from '#server/http/contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { type Env, type Site, today } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import { type AnyCommand, standFor } from '#server/http/stand-for.ts'
import { unfitConsent } from '#server/options/unfit-consent.ts'
import { sealing } from '#server/notes/sealing.ts'
import { keepTogether } from '#server/supporters/keep-together.ts'
import { droppedInRoomToo } from '#server/practice/own-drafts.ts'
import { isZone } from '#server/practice/practices.ts'
import { signedInAgain } from '#server/sign-in/principal-shape.ts'
import { kindOfStream } from '#server/streams/kinds.ts'

const COMMANDS = {
  plan: planCommand,
  client: clientCommand,
  practice: practiceCommand,
  drafts: draftsCommand,
  checkins: checkInCommand,
  concerns: concernCommand,
  notes: notesCommand,
  library: libraryCommand,
  options: optionsCommand,
} as const

/** These come with a link and a code, or with a name instead of an id, and so by routes of their own. */
const BY_THEIR_OWN_ROUTE: ReadonlySet<AnyCommand['type']> = new Set([
  'inviteClient',
  'inviteMember',
  'inviteSupporter',
  'inviteSupporterAgain',
  'openEmergency',
  'openCustody',
])

/**
 * POST /api/commands: the one way in which anything is written by a screen. It is decided on the stream as it is now; where an
 * older text matters, the command says itself what had been `seen`.
 */
export function commandRoute(app: Hono<Env>, site: Site): void {
  app.post('/api/commands', async (c) => {
    const read = await readBody(c, commandRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const request = read.body
    if (request.contract !== CONTRACT) return refuseWith(c, { code: 'contract-changed' })
    const kind = kindOfStream(request.stream)
    const parsed = COMMANDS[kind].safeParse(request.command)
    if (!parsed.success) {
      const { field, ...refused } = misfit(parsed.error)
      return refuseWith(c, { ...refused, field: field ? `command.${field}` : 'command' })
    }
    const command: AnyCommand = parsed.data
    const principal = c.get('principal')
    const standing = await standFor(site, principal, kind, request, command)
    if ('code' in standing) {
      await noteRefusedConsent(site, principal, request, command.type)
      return refuseWith(c, standing)
    }
    const { authority, clientId } = standing
    const at = site.clock()
    const again = signedInAgain(principal, at)
    const asking: Asking = {
      person: authority.person,
      capacity: authority.capacity,
      at: at.toISOString(),
      today: await today(site, request.practice),
      commandId: request.commandId,
      ...(authority.inRoomWith ? { inRoomWith: authority.inRoomWith } : {}),
      ...(again ? { supplied: { signedInAgain: again } } : {}),
    }
    const unfit =
      kind === 'checkins' && clientId
        ? unfitCheckIn(command as CheckInCommand, clientId)
        : kind === 'concerns' && clientId
          ? await unfitConcern(site, request.practice, clientId, command as ConcernCommand)
          : kind === 'library'
            ? await unfitLibrary(site, request.practice, command as LibraryCommand, authority.capacity)
            : await unfitHere(site, request.practice, command, authority.capacity)
    if (unfit) return refuseWith(c, unfit)
    const outcome = await site.handler.handle(kind, {
      practiceId: request.practice,
      streamId: request.stream,
      command: (await completed(site, request.practice, asking, command)) as never,
      asking,
      ...(clientId ? { clientId } : {}),
      access: actOf(command.type),
      alongside:
        kind === 'notes' && clientId
          ? await sealing(site, await site.practices.of(request.practice), {
              practiceId: request.practice,
              client: clientId,
              person: authority.person,
            })
          : await namesAlongside(site, request.practice, command, clientId),
    })
    if ('refused' in outcome) {
      if (outcome.refused.code === 'not-allowed') await noteRefusedConsent(site, principal, request, command.type)
      return refuseWith(c, outcome.refused)
    }
    if (clientId && !outcome.repeated) await keepTogether(site, request.practice, clientId, command, asking)
    if (clientId && command.type === 'raiseConcern' && !outcome.repeated)
      await tellNamed(site, request.practice, clientId, command.to)
    if (clientId && command.type === 'dropDraft' && asking.capacity === 'client' && !asking.inRoomWith)
      await droppedInRoomToo(site, request.practice, clientId, request.stream, command.draft, asking)
    if (clientId && isNaming(command)) site.directory.changed(request.practice, clientId)
    return tell(c, { version: outcome.version })
  })
}

/** What only the server can see about a command: that a zone exists, that a clause holds, that a colleague is one. */
async function unfitHere(
  site: Site,
  practiceId: string,
  command: AnyCommand,
  capacity: Capacity,
): Promise<Refusal | null> {
  if (BY_THEIR_OWN_ROUTE.has(command.type)) return { code: 'not-allowed' }
  if (command.type === 'changeSettings' && !isZone(command.zone)) return { code: 'invalid', field: 'command.zone' }
  if (command.type === 'sign') return unfitConsent(site, practiceId, command, capacity)
  if (command.type !== 'joinTeam' && command.type !== 'handOver') return null
  if (!MAY_CLIENT[command.type].includes(capacity)) return null
  const colleague = command.type === 'joinTeam' ? command.therapist : command.to
  const here = therapistsHere(await site.practices.of(practiceId))
  return here.includes(colleague) ? null : { code: 'unknown', about: colleague }
}

/** What the server adds to a command because the asker is not the one to say it. */
async function completed(site: Site, practiceId: string, asking: Asking, command: AnyCommand): Promise<AnyCommand> {
  if (command.type !== 'openPlan') return command
  const member = (await site.practices.of(practiceId)).members[asking.person]
  const { coSigner: _, ...rest } = command
  return member?.coSign && member.supervisor ? { ...rest, coSigner: member.supervisor } : rest
}

const isNaming = (command: AnyCommand): command is Extract<AnyCommand, { type: 'addClient' | 'renameClient' }> =>
  command.type === 'addClient' || command.type === 'renameClient'

/** A client's name goes into the directory in the same transaction. */
async function namesAlongside(site: Site, practiceId: string, command: AnyCommand, clientId: string | undefined) {
  if (!clientId || !isNaming(command)) return []
  return [await site.directory.statement(practiceId, { id: clientId, kind: 'client', name: command.name })]
}
