import { type Client, type ClientCommand, clientDecider, type ClientFact } from '#domain/practice/client.ts'
import { type Change, type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'
import type { CareTeamRow } from '#server/read-models/projection.ts'

export type ClientSources = {
  readonly ageOfConsent: (practiceId: string) => Promise<number>
}

const FOR_EVER = null

export function clientKind({ ageOfConsent }: ClientSources): StreamKind<Client, ClientCommand, ClientFact> {
  return streamKind<Client, ClientCommand, ClientFact>({
    prefix: 'client',
    decider: clientDecider,
    key: 'client',
    clientOf: (streamId) => streamId.slice('client/'.length),
    schemaHash: 'client-1',
    snapshotEvery: 100,
    format: 1,
    supply: async ({ practiceId, command }) =>
      command.type === 'inviteClient' ? { ageOfConsent: await ageOfConsent(practiceId) } : undefined,
    project: ({ before, after, recorded, asking }: Change<Client, ClientFact>) => {
      const careTeam: CareTeamRow[] = []
      for (const { fact } of recorded) {
        if (fact.type === 'teamJoined') careTeam.push(teamRow(after.id, fact.therapist, asking.today, FOR_EVER))
        if (fact.type === 'teamLeft') careTeam.push(teamRow(after.id, fact.therapist, after.addedOn, asking.today))
        if (fact.type === 'grantGiven')
          careTeam.push({
            ...teamRow(after.id, fact.grant.grantee, fact.grant.from, fact.grant.until ?? null),
            relation: 'supporter',
          })
        if (fact.type === 'grantEnded') {
          const grant = before.grants[fact.grant]
          if (grant)
            careTeam.push({ ...teamRow(after.id, grant.grantee, grant.from, asking.today), relation: 'supporter' })
        }
      }
      return { careTeam }
    },
  })
}

function teamRow(clientId: string, personId: string, fromDay: string, untilDay: string | null): CareTeamRow {
  return { clientId, personId, relation: 'therapist', fromDay, untilDay }
}
