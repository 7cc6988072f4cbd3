import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate, isCivilDate } from '#domain/kernel/dates.ts'
import { accept, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { type EntityId, entityId, isId, type PersonId, type PlanId } from '#domain/kernel/ids.ts'
import { type Grant, isRunning } from '#domain/practice/grant.ts'
import { type Section, SECTIONS } from '#domain/practice/parts.ts'

/**
 * Someone the client chose to let read parts of one plan, until a day. Their grant has the same id. What the client said yes to
 * stands as a consent on that plan, and the two hold only together: ending either ends both.
 */
export type Supporter = {
  readonly id: EntityId
  readonly name: string
  /** Who they are to the client, in the client's words. */
  readonly relation: string
  readonly plan: PlanId
  readonly parts: readonly Section[]
  /** The last day on which they may read. */
  readonly until: CivilDate
  /** What the consent says, in the words the client read when they gave it. */
  readonly what: string
  /** The consents on the plan, one for each time the client chose parts and day; the last one is the one that holds. */
  readonly consents: readonly EntityId[]
  /** On which day they were last invited. */
  readonly invitedOn: CivilDate
  /** The invitations made after the first one, whose id is the supporter's own. The last one is the one that works. */
  readonly again?: readonly EntityId[] | undefined
  /** Set once they have accepted the invitation. */
  readonly person?: PersonId | undefined
  readonly joinedOn?: CivilDate | undefined
  readonly ended?: { readonly on: CivilDate } | undefined
}

/** What of a client's record these rules need. */
type Chart = {
  readonly plans: readonly PlanId[]
  readonly person?: PersonId | undefined
  readonly grants: Readonly<Record<string, Grant>>
  readonly supporters?: readonly Supporter[] | undefined
}

/** The longest time for which parts can be shown before the client is asked once more, in days. */
export const LONGEST_DAYS = 365
const id = () => z.string().check(z.refine(isId))
const name = () => z.string().check(z.trim(), z.maxLength(200))
const terms = {
  parts: z.array(z.enum(SECTIONS)).check(z.maxLength(SECTIONS.length)),
  until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  what: z.string().check(z.trim(), z.maxLength(2000)),
}
export const inviteSupporter = z.strictObject({
  type: z.literal('inviteSupporter'),
  plan: id(),
  name: name(),
  relation: name(),
  ...terms,
})
/** A new link: the earlier one ran out, or they cannot sign in any more. Parts, day and consent stay what they are. */
export const inviteSupporterAgain = z.strictObject({ type: z.literal('inviteSupporterAgain'), supporter: id() })
/** `supporter`: their id, or that of an invitation made again. */
export const linkSupporter = z.strictObject({ type: z.literal('linkSupporter'), supporter: id(), person: id() })
/** Other parts, another day, or once more for a while. */
export const changeSupporter = z.strictObject({ type: z.literal('changeSupporter'), supporter: id(), ...terms })
export const endSupporter = z.strictObject({ type: z.literal('endSupporter'), supporter: id() })
export const SUPPORTER_COMMANDS = [
  inviteSupporter,
  inviteSupporterAgain,
  linkSupporter,
  changeSupporter,
  endSupporter,
] as const
export type SupporterCommand = z.infer<(typeof SUPPORTER_COMMANDS)[number]>

type Terms = { readonly parts: readonly Section[]; readonly until: CivilDate; readonly what: string }
export type SupporterFact =
  | (Terms & {
      readonly type: 'supporterInvited'
      readonly supporter: EntityId
      readonly plan: PlanId
      readonly name: string
      readonly relation: string
      readonly on: CivilDate
    })
  | {
      readonly type: 'supporterInvitedAgain'
      readonly supporter: EntityId
      readonly invitation: EntityId
      readonly on: CivilDate
    }
  | {
      readonly type: 'supporterJoined'
      readonly supporter: EntityId
      readonly person: PersonId
      readonly on: CivilDate
    }
  | (Terms & { readonly type: 'supporterChanged'; readonly supporter: EntityId; readonly consent: EntityId })
  | { readonly type: 'supporterEnded'; readonly supporter: EntityId; readonly on: CivilDate }
type GrantFact =
  | { readonly type: 'grantGiven'; readonly grant: Grant }
  | { readonly type: 'grantEnded'; readonly grant: string; readonly on: CivilDate }

/** The one of this id; nothing where there is none. */
export function supporterAt({ supporters = [] }: Pick<Chart, 'supporters'>, one: EntityId): Supporter | undefined {
  return supporters.find(({ id: known }) => known === one)
}

/** Every invitation this supporter was ever sent, the first one first. */
export const invitationsOf = ({ id: first, again = [] }: Supporter): readonly EntityId[] => [first, ...again]

/** Whose invitation this is; nothing where it is nobody's. */
export function supporterInvitedBy(
  { supporters = [] }: Pick<Chart, 'supporters'>,
  invitation: EntityId,
): Supporter | undefined {
  return supporters.find((one) => invitationsOf(one).includes(invitation))
}

function termsMisfit({ parts, until, what }: Terms, { today }: Asking) {
  if (parts.length === 0 || new Set(parts).size < parts.length) return refuse('invalid', { field: 'parts' })
  if (!isCivilDate(until)) return refuse('date-needed', { field: 'until' })
  if (until < today) return refuse('date-in-the-past', { field: 'until' })
  if (until > addDays(today, LONGEST_DAYS)) return refuse('date-in-the-future', { field: 'until' })
  return what === '' ? refuse('empty-words', { field: 'what' }) : null
}

export function decideSupporter(
  command: SupporterCommand,
  chart: Chart,
  asking: Asking,
): Decision<SupporterFact | GrantFact> {
  const on = asking.today
  if (command.type === 'inviteSupporter') {
    const { type: _, ...asked } = command
    if (!chart.plans.includes(asked.plan)) return refuse('unknown', { about: asked.plan })
    for (const field of ['name', 'relation'] as const) if (asked[field] === '') return refuse('empty-words', { field })
    return (
      termsMisfit(asked, asking) ??
      accept<SupporterFact>({ type: 'supporterInvited', supporter: entityId(asking.commandId, 0), ...asked, on })
    )
  }
  const one =
    command.type === 'linkSupporter'
      ? supporterInvitedBy(chart, command.supporter)
      : supporterAt(chart, command.supporter)
  if (!one) return refuse('unknown', { about: command.supporter })
  switch (command.type) {
    case 'inviteSupporterAgain': {
      if (one.ended) return refuse('line-ended', { about: one.id })
      // There would be nothing to read: a new day comes first.
      if (one.until < on) return refuse('date-in-the-past', { about: one.id, field: 'until' })
      const invitation = entityId(asking.commandId, 0)
      return accept<SupporterFact>({ type: 'supporterInvitedAgain', supporter: one.id, invitation, on })
    }
    case 'linkSupporter': {
      if (one.ended) return refuse('line-ended', { about: one.id })
      if (one.person !== undefined) return refuse('already-exists', { about: one.id })
      if (command.person === chart.person) return refuse('not-allowed', { about: one.id })
      const grant: Grant = {
        id: one.id,
        grantee: command.person,
        parts: one.parts,
        basis: 'chosenByClient',
        from: on,
        until: one.until,
      }
      return accept<SupporterFact | GrantFact>(
        { type: 'supporterJoined', supporter: one.id, person: command.person, on },
        { type: 'grantGiven', grant },
      )
    }
    case 'changeSupporter': {
      if (one.ended) return refuse('line-ended', { about: one.id })
      const { parts, until, what } = command
      const unfit = termsMisfit(command, asking)
      if (unfit) return unfit
      if (until === one.until && one.parts.join() === parts.join()) return refuse('nothing-changed', { about: one.id })
      const consent = entityId(asking.commandId, 0)
      return accept<SupporterFact>({ type: 'supporterChanged', supporter: one.id, consent, parts, until, what })
    }
    case 'endSupporter':
      if (one.ended) return refuse('nothing-changed', { about: one.id })
      return accept<SupporterFact | GrantFact>(...endOf(one, chart, on))
  }
}

/** What ends with a supporter: they themselves, and what they were shown. */
function endOf(one: Supporter, { grants }: Pick<Chart, 'grants'>, on: CivilDate): (SupporterFact | GrantFact)[] {
  const ended: SupporterFact = { type: 'supporterEnded', supporter: one.id, on }
  return Object.hasOwn(grants, one.id) ? [ended, { type: 'grantEnded', grant: one.id, on }] : [ended]
}

/** What ending a grant also ends: the supporter whose it is. */
export function endedWithGrant(chart: Chart, grant: string, on: CivilDate): (SupporterFact | GrantFact)[] {
  const one = supporterAt(chart, grant)
  return one && !one.ended ? endOf(one, chart, on) : [{ type: 'grantEnded', grant, on }]
}

/** Those a client has ever invited, after this fact. */
export function supportersAfter(
  before: readonly Supporter[] | undefined,
  { fact }: Recorded<SupporterFact>,
): readonly Supporter[] {
  const all = before ?? []
  const changed = (change: Partial<Supporter>) =>
    all.map((one) => (one.id === fact.supporter ? { ...one, ...change } : one))
  switch (fact.type) {
    case 'supporterInvited': {
      const { type: _, supporter, on, ...rest } = fact
      return [...all, { id: supporter, ...rest, consents: [supporter], invitedOn: on }]
    }
    case 'supporterInvitedAgain': {
      const again = [...(supporterAt({ supporters: all }, fact.supporter)?.again ?? []), fact.invitation]
      return changed({ again, invitedOn: fact.on })
    }
    case 'supporterJoined':
      return changed({ person: fact.person, joinedOn: fact.on })
    case 'supporterChanged': {
      const { parts, until, what, consent } = fact
      const consents = [...(supporterAt({ supporters: all }, fact.supporter)?.consents ?? []), consent]
      return changed({ parts, until, what, consents })
    }
    case 'supporterEnded':
      return changed({ ended: { on: fact.on } })
  }
}

/** The grants after this fact: a change of parts or day is one of the grant, too. */
export function grantsAfter(grants: Chart['grants'], { fact }: Recorded<SupporterFact>): Chart['grants'] {
  const grant = Object.hasOwn(grants, fact.supporter) ? grants[fact.supporter] : undefined
  if (fact.type !== 'supporterChanged' || !grant) return grants
  return { ...grants, [grant.id]: { ...grant, parts: fact.parts, until: fact.until } }
}

/**
 * The parts that somebody may read as a supporter on this day; none without a grant. `holds`: whether the consent behind a grant
 * still holds on the plan that is asked about; a grant without one needs none.
 */
export function partsGranted(
  chart: Chart,
  grantee: PersonId,
  today: CivilDate,
  holds: (supporter: Supporter) => boolean,
): Section[] {
  const now = Object.values(chart.grants).filter((one) => {
    if (one.basis !== 'chosenByClient' || one.grantee !== grantee || !isRunning(one, today)) return false
    const supporter = supporterAt(chart, one.id)
    return !supporter || (!supporter.ended && holds(supporter))
  })
  return SECTIONS.filter((part) => now.some((one) => one.parts.includes(part)))
}
