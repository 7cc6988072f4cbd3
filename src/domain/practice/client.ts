import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { ageOn, type CivilDate, isCivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { type ClientId, entityId, isId, type PersonId, type PlanId } from '#domain/kernel/ids.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import {
  decideOpenCustody,
  decideOpenEmergency,
  decideReviewEmergency,
  type Emergency,
  emergenciesAfter,
  mayEnd,
  openCustody,
  openEmergency,
  reviewEmergency,
} from '#domain/practice/emergency.ts'
import { endGrant, giveGrant, type Grant } from '#domain/practice/grant.ts'
import {
  decideHandOver,
  HAND_OVER_COMMANDS,
  type HandOver,
  type HandOverFact,
  handOversAfter,
} from '#domain/practice/hand-over.ts'
import {
  decideSupporter,
  endedWithGrant,
  grantsAfter,
  type Supporter,
  SUPPORTER_COMMANDS,
  type SupporterFact,
  supportersAfter,
} from '#domain/practice/supporter.ts'

/** A client of a practice: who they are to it, who works with them, and how they may be written to. */
export type Client = {
  readonly id: ClientId
  readonly name: string
  readonly pronouns?: string | undefined
  readonly adult: boolean
  readonly birthDate?: CivilDate | undefined
  readonly addedOn: CivilDate
  readonly team: readonly PersonId[]
  readonly plans: readonly PlanId[]
  /** "Is this phone and mailbox only theirs, may we write to them?" */
  readonly reach?:
    | { readonly ownDevice: boolean; readonly ownMailbox: boolean; readonly mayWrite: boolean; readonly on: CivilDate }
    | undefined
  readonly invited?: { readonly on: CivilDate } | undefined
  readonly person?: PersonId | undefined
  /** What others may see: whom the client lets, colleagues in an emergency, the records custodian; later guardians. */
  readonly grants: Readonly<Record<string, Grant>>
  /** Every time a colleague opened the chart in an emergency or as the records custodian, the first one first. */
  readonly emergencies?: readonly Emergency[] | undefined
  /** Everyone the client has ever invited to read parts of a plan. */
  readonly supporters?: readonly Supporter[] | undefined
  /** Every time the client was handed to a colleague, or was to be. */
  readonly handOvers?: readonly HandOver[] | undefined
  readonly ended?: { readonly on: CivilDate } | undefined
}

const name = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const id = () => z.string().check(z.refine(isId))

export const addClient = z.strictObject({
  type: z.literal('addClient'),
  client: id(),
  name: name(),
  pronouns: z.optional(z.string().check(z.trim(), z.maxLength(40))),
  adult: z.boolean(),
  birthDate: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
})
export const renameClient = z.strictObject({
  type: z.literal('renameClient'),
  name: name(),
  pronouns: z.optional(z.string().check(z.trim(), z.maxLength(40))),
})
export const noteReach = z.strictObject({
  type: z.literal('noteReach'),
  ownDevice: z.boolean(),
  ownMailbox: z.boolean(),
  mayWrite: z.boolean(),
})
export const inviteClient = z.strictObject({ type: z.literal('inviteClient') })
export const linkClient = z.strictObject({ type: z.literal('linkClient'), person: id() })
export const joinTeam = z.strictObject({ type: z.literal('joinTeam'), therapist: id() })
export const leaveTeam = z.strictObject({ type: z.literal('leaveTeam'), therapist: id() })
export const notePlan = z.strictObject({ type: z.literal('notePlan'), plan: id() })

export const clientCommand = z.discriminatedUnion('type', [
  addClient,
  renameClient,
  noteReach,
  inviteClient,
  linkClient,
  joinTeam,
  leaveTeam,
  notePlan,
  giveGrant,
  endGrant,
  openEmergency,
  reviewEmergency,
  openCustody,
  ...SUPPORTER_COMMANDS,
  ...HAND_OVER_COMMANDS,
])
export type ClientCommand = z.infer<typeof clientCommand>

export type ClientFact =
  | {
      readonly type: 'clientAdded'
      readonly client: ClientId
      readonly name: string
      readonly pronouns?: string | undefined
      readonly adult: boolean
      readonly birthDate?: CivilDate | undefined
      readonly on: CivilDate
    }
  | { readonly type: 'clientRenamed'; readonly name: string; readonly pronouns?: string | undefined }
  | {
      readonly type: 'reachNoted'
      readonly ownDevice: boolean
      readonly ownMailbox: boolean
      readonly mayWrite: boolean
      readonly on: CivilDate
    }
  | { readonly type: 'clientInvited'; readonly on: CivilDate }
  | { readonly type: 'clientLinked'; readonly person: PersonId }
  | { readonly type: 'teamJoined'; readonly therapist: PersonId }
  | { readonly type: 'teamLeft'; readonly therapist: PersonId }
  | { readonly type: 'planNoted'; readonly plan: PlanId }
  | { readonly type: 'grantGiven'; readonly grant: Grant }
  | { readonly type: 'grantEnded'; readonly grant: string; readonly on: CivilDate }
  | {
      readonly type: 'emergencyReviewed'
      readonly grant: string
      readonly words: string
      readonly forClient?: true | undefined
    }
  | SupporterFact
  | HandOverFact

export const noClient: Client = { id: '', name: '', adult: true, addedOn: '', team: [], plans: [], grants: {} }

/** Who may do what to a client, given the relation that the command's right needs. */
export const MAY_CLIENT: Record<ClientCommand['type'], readonly Capacity[]> = {
  addClient: ['therapist'],
  renameClient: ['therapist', 'assistant'],
  noteReach: ['therapist', 'assistant'],
  inviteClient: ['therapist', 'assistant'],
  linkClient: ['system'],
  joinTeam: ['therapist', 'custodian'],
  leaveTeam: ['therapist'],
  notePlan: ['therapist'],
  giveGrant: ['client'],
  endGrant: ['client', 'therapist', 'administrator', 'emergency', 'custodian'],
  openEmergency: ['therapist', 'supervisor'],
  reviewEmergency: ['administrator'],
  openCustody: ['custodian'],
  inviteSupporter: ['client'],
  inviteSupporterAgain: ['client'],
  linkSupporter: ['system'],
  changeSupporter: ['client'],
  // Waymark does it where the client took back the consent behind it.
  endSupporter: ['client', 'system'],
  handOver: ['therapist'],
  objectToHandOver: ['client'],
  dropObjection: ['client'],
  talkedAboutHandOver: ['therapist'],
  withdrawHandOver: ['therapist'],
  completeHandOver: ['system'],
}

/** Years of age below which a client is neither invited nor given a guardian's access until a right is recorded (no guardian role yet). */
export const AGE_OF_CONSENT_DEFAULT = 18

export function isUnderAge(client: Client, ageOfConsent: number, today: CivilDate): boolean {
  if (client.adult && client.birthDate === undefined) return false
  return client.birthDate === undefined || ageOn(client.birthDate, today) < ageOfConsent
}

function decide(command: ClientCommand, client: Client, asking: Asking): Decision<ClientFact> {
  if (!MAY_CLIENT[command.type].includes(asking.capacity)) return refuse('not-allowed')
  if (command.type !== 'addClient' && !client.id) return refuse('unknown')
  switch (command.type) {
    case 'addClient': {
      if (client.id) return refuse('already-exists', { about: client.id })
      if (!command.adult && command.birthDate === undefined) return refuse('date-needed', { field: 'birthDate' })
      if (command.birthDate !== undefined && !isCivilDate(command.birthDate))
        return refuse('invalid', { field: 'birthDate' })
      if (command.birthDate !== undefined && command.birthDate > asking.today)
        return refuse('date-in-the-future', { field: 'birthDate' })
      const { type: _, ...rest } = command
      return accept<ClientFact>(
        { type: 'clientAdded', ...rest, on: asking.today },
        { type: 'teamJoined', therapist: asking.person },
      )
    }
    case 'renameClient':
      if (command.name === client.name && command.pronouns === client.pronouns) return refuse('nothing-changed')
      return accept({ type: 'clientRenamed', name: command.name, pronouns: command.pronouns })
    case 'noteReach': {
      const { type: _, ...rest } = command
      return accept({ type: 'reachNoted', ...rest, on: asking.today })
    }
    case 'inviteClient': {
      // Also somebody who signs in already: it is the way back for who cannot any more.
      if (isUnderAge(client, asking.supplied?.ageOfConsent ?? AGE_OF_CONSENT_DEFAULT, asking.today))
        return refuse('under-age', { about: client.id })
      if (!client.reach?.mayWrite || !client.reach.ownMailbox) return refuse('not-reachable', { about: client.id })
      return accept({ type: 'clientInvited', on: asking.today })
    }
    case 'linkClient':
      return client.person ? refuse('already-exists') : accept({ type: 'clientLinked', person: command.person })
    case 'joinTeam':
      return client.team.includes(command.therapist)
        ? refuse('already-exists')
        : accept({ type: 'teamJoined', therapist: command.therapist })
    case 'leaveTeam':
      if (!client.team.includes(command.therapist)) return refuse('unknown')
      if (client.team.length === 1) return refuse('last-therapist')
      return accept({ type: 'teamLeft', therapist: command.therapist })
    case 'giveGrant': {
      if (command.until !== undefined && !isCivilDate(command.until)) return refuse('invalid', { field: 'until' })
      if (command.until !== undefined && command.until < asking.today)
        return refuse('date-in-the-past', { field: 'until' })
      const { type: _, ...rest } = command
      return accept({
        type: 'grantGiven',
        grant: { ...rest, id: entityId(asking.commandId, 0), basis: 'chosenByClient', from: asking.today },
      })
    }
    case 'endGrant': {
      const grant = Object.hasOwn(client.grants, command.grant) ? client.grants[command.grant] : undefined
      if (!grant) return refuse('unknown', { about: command.grant })
      if (!mayEnd(grant, asking)) return refuse('not-allowed', { about: command.grant })
      return accept<ClientFact>(...endedWithGrant(client, command.grant, asking.today))
    }
    case 'openEmergency':
      return decideOpenEmergency(command, client, asking)
    case 'reviewEmergency':
      return decideReviewEmergency(command, client, asking)
    case 'openCustody':
      return decideOpenCustody(command, client, asking)
    case 'inviteSupporter':
    case 'inviteSupporterAgain':
      if (isUnderAge(client, asking.supplied?.ageOfConsent ?? AGE_OF_CONSENT_DEFAULT, asking.today))
        return refuse('under-age', { about: client.id })
      return decideSupporter(command, client, asking)
    case 'linkSupporter':
    case 'changeSupporter':
    case 'endSupporter':
      return decideSupporter(command, client, asking)
    case 'handOver':
    case 'objectToHandOver':
    case 'dropObjection':
    case 'talkedAboutHandOver':
    case 'withdrawHandOver':
    case 'completeHandOver':
      return decideHandOver(command, client, asking)
    case 'notePlan':
      return client.plans.includes(command.plan)
        ? refuse('already-exists')
        : accept({ type: 'planNoted', plan: command.plan })
  }
}

function evolve(client: Client, { fact, asking }: Recorded<ClientFact>): Client {
  switch (fact.type) {
    case 'clientAdded':
      return {
        ...client,
        id: fact.client,
        name: fact.name,
        pronouns: fact.pronouns,
        adult: fact.adult,
        birthDate: fact.birthDate,
        addedOn: fact.on,
      }
    case 'clientRenamed':
      return { ...client, name: fact.name, pronouns: fact.pronouns }
    case 'reachNoted': {
      const { type: _, ...reach } = fact
      return { ...client, reach }
    }
    case 'clientInvited':
      return { ...client, invited: { on: fact.on } }
    case 'clientLinked':
      return { ...client, person: fact.person }
    case 'teamJoined':
      return { ...client, team: [...client.team, fact.therapist] }
    case 'teamLeft':
      return { ...client, team: client.team.filter((one) => one !== fact.therapist) }
    case 'grantGiven':
      return {
        ...withEmergencies(client, { fact, asking }),
        grants: { ...client.grants, [fact.grant.id]: fact.grant },
      }
    case 'grantEnded': {
      const { [fact.grant]: _, ...grants } = client.grants
      return { ...withEmergencies(client, { fact, asking }), grants }
    }
    case 'emergencyReviewed':
      return withEmergencies(client, { fact, asking })
    case 'planNoted':
      return { ...client, plans: [...client.plans, fact.plan] }
    case 'supporterInvited':
    case 'supporterInvitedAgain':
    case 'supporterJoined':
    case 'supporterChanged':
    case 'supporterEnded': {
      const recorded = { fact, asking }
      return {
        ...client,
        supporters: supportersAfter(client.supporters, recorded),
        grants: grantsAfter(client.grants, recorded),
      }
    }
    case 'handOverBegun':
    case 'handOverObjected':
    case 'objectionDropped':
    case 'handOverTalkedAbout':
    case 'handOverWithdrawn':
    case 'handOverDone':
      return { ...client, handOvers: handOversAfter(client.handOvers, { fact, asking }) }
  }
}

function withEmergencies(client: Client, recorded: Parameters<typeof emergenciesAfter>[1]): Client {
  const emergencies = emergenciesAfter(client.emergencies, recorded)
  return emergencies === undefined ? client : { ...client, emergencies }
}

export const clientDecider: Decider<Client, ClientCommand, ClientFact> = { initial: noClient, decide, evolve }
