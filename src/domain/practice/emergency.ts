import * as z from 'zod/mini'
import type { Asking } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate, type Instant } from '#domain/kernel/dates.ts'
import { accept, type Decision, type Recorded, refuse } from '#domain/kernel/decider.ts'
import { entityId, isId, type PersonId } from '#domain/kernel/ids.ts'
import { type Grant, isRunning } from '#domain/practice/grant.ts'
import { SECTIONS } from '#domain/practice/parts.ts'

/**
 * A member who is not on the care team opened this client's chart to read: in an emergency, until the end of the next day; or as the
 * practice's records custodian, for a month. It stays here after its grant has ended, for the client to see and for an administrator to
 * look at.
 */
export type Emergency = {
  /** The grant's id. */
  readonly id: string
  readonly grantee: PersonId
  /** Absent: in an emergency. */
  readonly basis?: 'custodian' | undefined
  readonly reason: string
  readonly at: Instant
  readonly from: CivilDate
  readonly until: CivilDate
  /** Ended before its time, by whom. */
  readonly ended?: { readonly by: PersonId; readonly at: Instant } | undefined
  readonly reviewed?:
    | { readonly by: PersonId; readonly at: Instant; readonly words: string; readonly forClient?: true }
    | undefined
}

/** What of a client's record these rules need. */
type Chart = {
  readonly team: readonly PersonId[]
  readonly grants: Readonly<Record<string, Grant>>
  readonly emergencies?: readonly Emergency[] | undefined
}

/** A reason, and the words of whoever looked at it, in characters. */
export const LONGEST_REASON = 500
const words = () => z.string().check(z.trim(), z.maxLength(LONGEST_REASON))

/** The shortest reason, in characters. */
export const SHORTEST_REASON = 10

/** Whether it is a reason somebody else can read: at least ten characters, and at least two words among them. */
export function saysWhy(reason: string): boolean {
  const said = reason.trim()
  return said.length >= SHORTEST_REASON && (said.match(/\p{L}{2,}/gu) ?? []).length >= 2
}

export const openEmergency = z.strictObject({ type: z.literal('openEmergency'), reason: words() })
export const reviewEmergency = z.strictObject({
  type: z.literal('reviewEmergency'),
  grant: z.string().check(z.refine(isId)),
  words: words(),
  /** The client reads these words too. */
  forClient: z.optional(z.boolean()),
})
/** The same for the records custodian, when nobody is left who works with the client; asked again, it runs for another month. */
export const openCustody = z.strictObject({ type: z.literal('openCustody'), reason: words() })
export type EmergencyCommand =
  | z.infer<typeof openEmergency>
  | z.infer<typeof reviewEmergency>
  | z.infer<typeof openCustody>

export type EmergencyFact =
  | { readonly type: 'grantGiven'; readonly grant: Grant }
  | { readonly type: 'grantEnded'; readonly grant: string; readonly on: CivilDate }
  | {
      readonly type: 'emergencyReviewed'
      readonly grant: string
      readonly words: string
      readonly forClient?: true | undefined
    }

/** Opens the chart for whoever asks: never without a reason, and not for somebody who can read it anyway. */
export function decideOpenEmergency(
  { reason }: z.infer<typeof openEmergency>,
  { team, grants }: Chart,
  asking: Asking,
): Decision<EmergencyFact> {
  const { person, today, commandId, supplied } = asking
  if (!saysWhy(reason)) return refuse('reason-needed', { field: 'reason' })
  const mine = Object.values(grants).filter(({ basis, grantee }) => basis === 'emergency' && grantee === person)
  if (team.includes(person) || mine.some((one) => isRunning(one, today))) return refuse('already-open')
  if (!supplied?.signedInAgain) return refuse('sign-in-again')
  const until = addDays(today, 1)
  const id = entityId(commandId, 0)
  const grant: Grant = { id, grantee: person, parts: SECTIONS, basis: 'emergency', reason, from: today, until }
  return accept<EmergencyFact>({ type: 'grantGiven', grant })
}

/** How long a records custodian may read, in days, the first one included. */
export const CUSTODY_DAYS = 30

/** Opens the chart for the named custodian: with a reason, and only while nobody who works here works with this client. */
export function decideOpenCustody(
  { reason }: z.infer<typeof openCustody>,
  { team, grants }: Chart,
  { person, today, commandId, supplied }: Asking,
): Decision<EmergencyFact> {
  if (supplied?.custodian !== person) return refuse('not-allowed')
  if (reason === '') return refuse('reason-needed', { field: 'reason' })
  if (team.some((one) => supplied.therapistsHere?.includes(one))) return refuse('still-cared-for')
  const mine = Object.values(grants).filter((one) => one.basis === 'custodian' && one.grantee === person)
  const until = addDays(today, CUSTODY_DAYS - 1)
  const id = entityId(commandId, 0)
  const grant: Grant = { id, grantee: person, parts: SECTIONS, basis: 'custodian', reason, from: today, until }
  return accept<EmergencyFact>(
    ...mine.map((one): EmergencyFact => ({ type: 'grantEnded', grant: one.id, on: today })),
    { type: 'grantGiven', grant },
  )
}

/** An administrator looked at it and says so in a few words. Once; and nobody looks at their own. */
export function decideReviewEmergency(
  { grant, words: said, forClient }: z.infer<typeof reviewEmergency>,
  { emergencies = [] }: Chart,
  { person }: Asking,
): Decision<EmergencyFact> {
  const one = emergencies.find(({ id }) => id === grant)
  if (!one) return refuse('unknown', { about: grant })
  if (one.grantee === person) return refuse('not-allowed', { about: grant })
  if (one.reviewed) return refuse('already-answered', { about: grant })
  if (said === '') return refuse('empty-words', { field: 'words' })
  return accept<EmergencyFact>({
    type: 'emergencyReviewed',
    grant,
    words: said,
    ...(forClient ? { forClient: true as const } : {}),
  })
}

/** Whether this person may end this grant: the client any; of a chart that was opened also the care team, an administrator, and whoever opened it. */
export function mayEnd({ basis, grantee }: Grant, { capacity, person }: Asking): boolean {
  if (capacity === 'client') return true
  if (basis === 'chosenByClient') return false
  return capacity === 'therapist' || capacity === 'administrator' || (capacity === basis && grantee === person)
}

/** The emergencies of a record after a grant was given or ended, or one was looked at. */
export function emergenciesAfter(
  before: readonly Emergency[] | undefined,
  { fact, asking }: Recorded<EmergencyFact>,
): readonly Emergency[] | undefined {
  const { person: by, at } = asking
  switch (fact.type) {
    case 'grantGiven': {
      const { id, grantee, basis, reason = '', from, until = from } = fact.grant
      if (basis === 'chosenByClient') return before
      const opened = { id, grantee, reason, at, from, until }
      return [...(before ?? []), basis === 'custodian' ? { ...opened, basis } : opened]
    }
    case 'grantEnded':
      return before?.map((one) => (one.id === fact.grant ? { ...one, ended: { by, at } } : one))
    case 'emergencyReviewed':
      return before?.map((one) =>
        one.id === fact.grant
          ? { ...one, reviewed: { by, at, words: fact.words, ...(fact.forClient ? { forClient: true as const } : {}) } }
          : one,
      )
  }
}

/** Whether this emergency opens the chart on this day. */
export function isOpenOn({ from, until, ended }: Emergency, today: CivilDate): boolean {
  return ended === undefined && from <= today && today <= until
}
