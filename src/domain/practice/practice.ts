import * as z from 'zod/mini'
import type { Asking, Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decider, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { isId, type PersonId, type PracticeId } from '#domain/kernel/ids.ts'
import { type CustodianFact, decideCustodian, nameCustodian } from '#domain/practice/custodian.ts'
import {
  decidePlaces,
  type LicensedPlace,
  type PlaceRule,
  type PlacesFact,
  setLicensedPlaces,
  setPlaceRules,
} from '#domain/practice/licensed-places.ts'
import { REVIEW_EVERY } from '#domain/practice/review-every.ts'
import {
  decideRecoveryKey,
  makeRecoveryKey,
  type RecoveryKey,
  type RecoveryKeyFact,
} from '#domain/practice/recovery-key.ts'
import { decideRights, everNamed, noRights, type Rights, type RightsFact, setRights } from '#domain/practice/rights.ts'

export const ROLES = ['therapist', 'supervisor', 'assistant', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export type Member = {
  readonly person: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  readonly since: CivilDate
  readonly ended?: CivilDate | undefined
  /** The supervisor of this therapist, and whether a signature of theirs is asked for. */
  readonly supervisor?: PersonId | undefined
  readonly coSign?: boolean | undefined
  /** Where they may practise, as they noted it. */
  readonly licensed?: readonly LicensedPlace[] | undefined
}
export type MemberInvitation = {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly on: CivilDate
}

/** The organisation: its people and its settings. */
export type Practice = {
  readonly id: PracticeId
  readonly name: string
  /** IANA time zone: what "today" means here. */
  readonly zone: string
  /** Country, and state where it matters: for crisis contacts and rules. */
  readonly place: string
  readonly ageOfConsent: number
  readonly secondFactorRequired: boolean
  readonly reachable: boolean
  /** Every how many days a plan is looked at again, where it has no rhythm of its own; absent: the usual one. */
  readonly reviewEvery?: number | undefined
  readonly members: Readonly<Record<PersonId, Member>>
  readonly invitations: Readonly<Record<string, MemberInvitation>>
  readonly rights: Rights
  /** Everyone who has ever been the person for concerns here. */
  readonly namedForConcerns: readonly PersonId[]
  /** What working notes are sealed to: the latest; the earlier ones as long as something may still be sealed to them. */
  readonly recoveryKeys: readonly RecoveryKey[]
  /** What the practice wrote down about sessions with somebody who is elsewhere. */
  readonly placeRules: readonly PlaceRule[]
  /** Who was named to open charts when nobody is left who works with the client; `custodianNow` says who it is. */
  readonly custodian?: PersonId | undefined
}

const name = () => z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const id = () => z.string().check(z.refine(isId))
const roles = () => z.array(z.enum(ROLES)).check(z.minLength(1), z.maxLength(4))
const settings = {
  name: name(),
  zone: z.string().check(z.minLength(1), z.maxLength(80)),
  place: z.string().check(z.trim(), z.maxLength(80)),
  ageOfConsent: z.int().check(z.gte(10), z.lte(25)),
  secondFactorRequired: z.boolean(),
  reachable: z.boolean(),
  /** Left out, it stays as it was. */
  reviewEvery: z.optional(z.literal(REVIEW_EVERY)),
}

export const setUpPractice = z.strictObject({
  type: z.literal('setUpPractice'),
  practice: id(),
  ...settings,
  memberName: name(),
  roles: roles(),
})
export const changeSettings = z.strictObject({ type: z.literal('changeSettings'), ...settings })
export const inviteMember = z.strictObject({
  type: z.literal('inviteMember'),
  invitation: id(),
  name: name(),
  roles: roles(),
})
export const memberJoins = z.strictObject({ type: z.literal('memberJoins'), invitation: id(), person: id() })
export const changeRoles = z.strictObject({ type: z.literal('changeRoles'), person: id(), roles: roles() })
export const endMembership = z.strictObject({ type: z.literal('endMembership'), person: id() })
export const setSupervisor = z.strictObject({
  type: z.literal('setSupervisor'),
  person: id(),
  supervisor: z.nullable(id()),
  coSign: z.boolean(),
})
export const practiceCommand = z.discriminatedUnion('type', [
  setUpPractice,
  changeSettings,
  inviteMember,
  memberJoins,
  changeRoles,
  endMembership,
  setSupervisor,
  setRights,
  makeRecoveryKey,
  nameCustodian,
  setLicensedPlaces,
  setPlaceRules,
])
export type PracticeCommand = z.infer<typeof practiceCommand>

type Settings = Pick<
  Practice,
  'name' | 'zone' | 'place' | 'ageOfConsent' | 'secondFactorRequired' | 'reachable' | 'reviewEvery'
>
export type PracticeFact =
  | { readonly type: 'practiceSetUp'; readonly practice: PracticeId; readonly settings: Settings }
  | { readonly type: 'settingsChanged'; readonly settings: Settings }
  | {
      readonly type: 'memberInvited'
      readonly invitation: string
      readonly name: string
      readonly roles: readonly Role[]
      readonly on: CivilDate
    }
  | {
      readonly type: 'memberJoined'
      readonly person: PersonId
      readonly invitation?: string | undefined
      readonly name: string
      readonly roles: readonly Role[]
      readonly on: CivilDate
    }
  | { readonly type: 'rolesChanged'; readonly person: PersonId; readonly roles: readonly Role[] }
  | { readonly type: 'membershipEnded'; readonly person: PersonId; readonly on: CivilDate }
  | {
      readonly type: 'supervisorSet'
      readonly person: PersonId
      readonly supervisor: PersonId | null
      readonly coSign: boolean
    }
  | RightsFact
  | RecoveryKeyFact
  | PlacesFact
  | CustodianFact

export const MAY_PRACTICE: Record<PracticeCommand['type'], readonly Capacity[]> = {
  setUpPractice: ['system'],
  changeSettings: ['administrator'],
  inviteMember: ['administrator'],
  memberJoins: ['system'],
  changeRoles: ['administrator'],
  endMembership: ['administrator'],
  setSupervisor: ['administrator'],
  setRights: ['administrator'],
  makeRecoveryKey: ['administrator'],
  nameCustodian: ['administrator'],
  // A therapist notes their own places; the decider looks whose they are.
  setLicensedPlaces: ['therapist', 'administrator'],
  setPlaceRules: ['administrator'],
}

export const noPractice: Practice = {
  id: '',
  name: '',
  zone: 'UTC',
  place: '',
  ageOfConsent: 18,
  secondFactorRequired: true,
  reachable: false,
  members: {},
  invitations: {},
  rights: noRights,
  namedForConcerns: [],
  recoveryKeys: [],
  placeRules: [],
}

function settingsOf(command: Settings): Settings {
  const { name, zone, place, ageOfConsent, secondFactorRequired, reachable, reviewEvery } = command
  const kept = { name, zone, place, ageOfConsent, secondFactorRequired, reachable }
  return reviewEvery === undefined ? kept : { ...kept, reviewEvery }
}

function decide(command: PracticeCommand, practice: Practice, asking: Asking): Decision<PracticeFact> {
  if (!MAY_PRACTICE[command.type].includes(asking.capacity)) return refuse('not-allowed')
  if (command.type !== 'setUpPractice' && !practice.id) return refuse('unknown')
  switch (command.type) {
    case 'setUpPractice': {
      if (practice.id) return refuse('already-exists')
      if (!command.roles.includes('administrator')) return refuse('last-administrator', { about: asking.person })
      const member = { person: asking.person, name: command.memberName, roles: command.roles, on: asking.today }
      return accept<PracticeFact>(
        { type: 'practiceSetUp', practice: command.practice, settings: settingsOf(command) },
        { type: 'memberJoined', ...member },
      )
    }
    case 'changeSettings':
      return accept({ type: 'settingsChanged', settings: settingsOf(command) })
    case 'inviteMember':
      if (at(practice.invitations, command.invitation)) return refuse('already-exists', { about: command.invitation })
      return accept({
        type: 'memberInvited',
        invitation: command.invitation,
        name: command.name,
        roles: command.roles,
        on: asking.today,
      })
    case 'memberJoins': {
      const invitation = at(practice.invitations, command.invitation)
      if (!invitation) return refuse('unknown', { about: command.invitation })
      if (current(practice, command.person)) return refuse('already-exists', { about: command.person })
      return accept({
        type: 'memberJoined',
        person: command.person,
        invitation: invitation.id,
        name: invitation.name,
        roles: invitation.roles,
        on: asking.today,
      })
    }
    case 'changeRoles': {
      const member = current(practice, command.person)
      if (!member) return refuse('unknown', { about: command.person })
      if (!command.roles.includes('administrator') && isLastAdministrator(practice, command.person))
        return refuse('last-administrator', { about: command.person })
      // Nobody who sees nothing clinical gives themselves the right to: someone else has to.
      if (command.person === asking.person && !isClinical(member.roles) && isClinical(command.roles))
        return refuse('not-allowed', { about: command.person })
      return accept({ type: 'rolesChanged', person: command.person, roles: command.roles })
    }
    case 'endMembership': {
      if (!current(practice, command.person)) return refuse('unknown', { about: command.person })
      if (isLastAdministrator(practice, command.person)) return refuse('last-administrator', { about: command.person })
      return accept({ type: 'membershipEnded', person: command.person, on: asking.today })
    }
    case 'setSupervisor': {
      const member = current(practice, command.person)
      if (!member?.roles.includes('therapist')) return refuse('unknown', { about: command.person })
      if (command.supervisor !== null) {
        if (command.supervisor === command.person) return refuse('invalid', { field: 'supervisor' })
        if (!current(practice, command.supervisor)?.roles.includes('supervisor'))
          return refuse('unknown', { about: command.supervisor })
      }
      return accept({
        type: 'supervisorSet',
        person: command.person,
        supervisor: command.supervisor,
        coSign: command.coSign,
      })
    }
    case 'setRights':
      return decideRights(command, practice)
    case 'makeRecoveryKey':
      return decideRecoveryKey(command, practice.recoveryKeys, asking)
    case 'setLicensedPlaces':
      if (asking.capacity === 'therapist' && command.person !== asking.person)
        return refuse('not-allowed', { about: command.person })
      if (!current(practice, command.person)) return refuse('unknown', { about: command.person })
      return decidePlaces(command)
    case 'setPlaceRules':
      return decidePlaces(command)
    case 'nameCustodian':
      return decideCustodian(command, practice)
  }
}

/** What is kept under this id; names that every object has are no ids. */
function at<Kept>(kept: Readonly<Record<string, Kept>>, id: string): Kept | undefined {
  return Object.hasOwn(kept, id) ? kept[id] : undefined
}

function current(practice: Practice, person: PersonId): Member | null {
  const member = at(practice.members, person)
  return member && !member.ended ? member : null
}

const isClinical = (roles: readonly Role[]): boolean => roles.includes('therapist') || roles.includes('supervisor')

function isLastAdministrator(practice: Practice, person: PersonId): boolean {
  const administrators = Object.values(practice.members).filter(
    (one) => !one.ended && one.roles.includes('administrator'),
  )
  return administrators.length === 1 && administrators[0]?.person === person
}

function evolve(practice: Practice, { fact }: Recorded<PracticeFact>): Practice {
  switch (fact.type) {
    case 'practiceSetUp':
      return { ...practice, id: fact.practice, ...fact.settings }
    case 'settingsChanged':
      return { ...practice, ...fact.settings }
    case 'memberInvited': {
      const { type: _, invitation, ...rest } = fact
      return { ...practice, invitations: { ...practice.invitations, [invitation]: { id: invitation, ...rest } } }
    }
    case 'memberJoined': {
      const { [fact.invitation ?? '']: _, ...invitations } = practice.invitations
      const member = { person: fact.person, name: fact.name, roles: fact.roles, since: fact.on }
      return { ...practice, invitations, members: { ...practice.members, [fact.person]: member } }
    }
    case 'rolesChanged':
      return withoutSupervisor(
        withMember(practice, fact.person, (one) => ({ ...one, roles: fact.roles })),
        fact.roles.includes('supervisor') ? null : fact.person,
      )
    case 'membershipEnded':
      return withoutSupervisor(
        withMember(practice, fact.person, (one) => ({ ...one, ended: fact.on })),
        fact.person,
      )
    case 'supervisorSet':
      return withMember(practice, fact.person, (one) => ({
        ...one,
        supervisor: fact.supervisor ?? undefined,
        coSign: fact.coSign,
      }))
    case 'rightsSet':
      return {
        ...practice,
        rights: fact.rights,
        namedForConcerns: everNamed(practice.namedForConcerns, fact.rights),
      }
    case 'recoveryKeyMade':
      return { ...practice, recoveryKeys: [...practice.recoveryKeys, fact.key] }
    case 'custodianNamed':
      return { ...practice, custodian: fact.person ?? undefined }
    case 'licensedPlacesSet':
      return withMember(practice, fact.person, (one) => ({ ...one, licensed: fact.places }))
    case 'placeRulesSet':
      return { ...practice, placeRules: fact.rules }
  }
}

/** Nobody is supervised by someone who has left or is no supervisor any more; no signature is waited for that cannot come. */
function withoutSupervisor(practice: Practice, person: PersonId | null): Practice {
  const members = Object.values(practice.members).map((one): [PersonId, Member] => {
    const { supervisor, coSign: _, ...rest } = one
    return [one.person, supervisor !== undefined && supervisor === person ? rest : one]
  })
  return { ...practice, members: Object.fromEntries(members) }
}

function withMember(practice: Practice, person: PersonId, make: (member: Member) => Member): Practice {
  const member = practice.members[person]
  return member ? { ...practice, members: { ...practice.members, [person]: make(member) } } : practice
}

export const practiceDecider: Decider<Practice, PracticeCommand, PracticeFact> = { initial: noPractice, decide, evolve }
