import type { Supplied } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { CLIENT_SHAPE } from '#domain/plan/shape.ts'
import { type Client, type ClientCommand, clientDecider, type ClientFact } from '#domain/practice/client.ts'
import type { Grant } from '#domain/practice/grant.ts'
import { handOverNotices } from '#server/care-team/hand-over-notices.ts'
import { handOverStatements } from '#server/care-team/hand-over-rows.ts'
import { emergencyStatements } from '#server/emergency/emergency-rows.ts'
import { type Change, type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'
import type { CareTeamRow } from '#server/read-models/projection.ts'

export type ClientSources = {
  readonly ageOfConsent: (practiceId: string) => Promise<number>
  /** Who works here as a therapist, and who is the records custodian. */
  readonly custody: (practiceId: string) => Promise<Pick<Supplied, 'therapistsHere' | 'custodian'>>
}

const FOR_EVER = null
const INVITES: readonly ClientCommand['type'][] = ['inviteClient', 'inviteSupporter', 'inviteSupporterAgain']
const RELATION: Record<Grant['basis'], string> = {
  chosenByClient: 'supporter',
  emergency: 'emergency',
  custodian: 'custodian',
}

export function clientKind({ ageOfConsent, custody }: ClientSources): StreamKind<Client, ClientCommand, ClientFact> {
  return streamKind<Client, ClientCommand, ClientFact>({
    prefix: 'client',
    decider: clientDecider,
    key: 'client',
    clientOf: (streamId) => streamId.slice('client/'.length),
    schemaHash: CLIENT_SHAPE,
    snapshotEvery: 100,
    format: 1,
    supply: async ({ practiceId, command }) => {
      if (command.type === 'openCustody') return custody(practiceId)
      const invites = INVITES.includes(command.type)
      return invites ? { ageOfConsent: await ageOfConsent(practiceId) } : undefined
    },
    project: (change: Change<Client, ClientFact>) => {
      const { before, after, recorded, asking } = change
      const careTeam: CareTeamRow[] = []
      for (const { fact } of recorded) {
        if (fact.type === 'teamJoined') careTeam.push(teamRow(after.id, fact.therapist, asking.today, FOR_EVER))
        if (fact.type === 'teamLeft') careTeam.push(teamRow(after.id, fact.therapist, after.addedOn, asking.today))
        const grant = grantTouched(fact, before, after)
        if (grant) careTeam.push(grantRow(after, grant, asking.today))
      }
      return {
        careTeam: lastOfEach(careTeam),
        alongside: [...emergencyStatements(change), ...handOverStatements(change), ...handOverNotices(change)],
      }
    },
  })
}

/** One row for each person and relation: what somebody was granted anew takes the place of what ended in the same breath. */
function lastOfEach(rows: readonly CareTeamRow[]): CareTeamRow[] {
  return [...new Map(rows.map((row) => [`${row.relation} ${row.personId}`, row])).values()]
}

/** The grant that this fact gives, changes or ends. */
function grantTouched(fact: ClientFact, before: Client, after: Client): Grant | undefined {
  if (fact.type === 'grantGiven') return fact.grant
  if (fact.type === 'grantEnded') return before.grants[fact.grant]
  return fact.type === 'supporterChanged' ? after.grants[fact.supporter] : undefined
}

/**
 * One row for all that somebody was granted on one basis: from the first day to the last. With nothing left it ended yesterday: at
 * once.
 */
function grantRow({ id, grants }: Client, { grantee, basis, from }: Grant, today: CivilDate): CareTeamRow {
  const left = Object.values(grants).filter((one) => one.grantee === grantee && one.basis === basis)
  const until = left.map((one) => one.until)
  const last = until.includes(undefined) ? FOR_EVER : (until.toSorted().at(-1) ?? FOR_EVER)
  const first = left.map((one) => one.from).toSorted()[0] ?? from
  const untilDay = left.length === 0 ? addDays(today, -1) : last
  return { clientId: id, personId: grantee, relation: RELATION[basis], fromDay: first, untilDay }
}

function teamRow(clientId: string, personId: string, fromDay: string, untilDay: string | null): CareTeamRow {
  return { clientId, personId, relation: 'therapist', fromDay, untilDay }
}
