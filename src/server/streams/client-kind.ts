import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { CLIENT_SHAPE } from '#domain/plan/shape.ts'
import { type Client, type ClientCommand, clientDecider, type ClientFact } from '#domain/practice/client.ts'
import type { Grant } from '#domain/practice/grant.ts'
import { emergencyStatements } from '#server/emergency/emergency-rows.ts'
import { type Change, type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'
import type { CareTeamRow } from '#server/read-models/projection.ts'

export type ClientSources = {
  readonly ageOfConsent: (practiceId: string) => Promise<number>
}

const FOR_EVER = null
const RELATION: Record<Grant['basis'], string> = { chosenByClient: 'supporter', emergency: 'emergency' }

export function clientKind({ ageOfConsent }: ClientSources): StreamKind<Client, ClientCommand, ClientFact> {
  return streamKind<Client, ClientCommand, ClientFact>({
    prefix: 'client',
    decider: clientDecider,
    key: 'client',
    clientOf: (streamId) => streamId.slice('client/'.length),
    schemaHash: CLIENT_SHAPE,
    snapshotEvery: 100,
    format: 1,
    supply: async ({ practiceId, command }) =>
      command.type === 'inviteClient' ? { ageOfConsent: await ageOfConsent(practiceId) } : undefined,
    project: (change: Change<Client, ClientFact>) => {
      const { before, after, recorded, asking } = change
      const careTeam: CareTeamRow[] = []
      for (const { fact } of recorded) {
        if (fact.type === 'teamJoined') careTeam.push(teamRow(after.id, fact.therapist, asking.today, FOR_EVER))
        if (fact.type === 'teamLeft') careTeam.push(teamRow(after.id, fact.therapist, after.addedOn, asking.today))
        const grant =
          fact.type === 'grantGiven' ? fact.grant : fact.type === 'grantEnded' ? before.grants[fact.grant] : undefined
        if (grant) careTeam.push(grantRow(after, grant, asking.today))
      }
      return { careTeam, alongside: emergencyStatements(change) }
    },
  })
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
