import { concernsSentTo } from '#domain/concern/permission.ts'
import type { Concern } from '#domain/concern/state.ts'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { hearsConcernsOf } from '#domain/practice/rights.ts'
import type { Site } from '#server/http/here.ts'
import type { ClientRights, ConcernShown } from '#server/http/rights-contract.ts'

/** What a client may know and do, and what became of their own concerns. */
export async function rightsFor(
  { handler }: Pick<Site, 'handler'>,
  practiceId: PracticeId,
  practice: Practice,
  client: Client,
): Promise<ClientRights> {
  const standing = await handler.read('concerns', practiceId, `concerns/${client.id}`)
  const { named, ...texts } = practice.rights
  const hears = hearsConcernsOf(practice, client)
  const ownTherapist = named !== null && client.team.includes(named)
  return {
    texts,
    hears:
      hears === null
        ? null
        : {
            person: hears,
            name: practice.members[hears]?.name ?? '',
            supervises: client.team.some((one) => practice.members[one]?.supervisor === hears),
          },
    whyNobody: hears !== null ? null : ownTherapist ? 'ownTherapist' : 'notNamed',
    concerns: (standing?.state.concerns ?? []).toReversed().map((one) => shown(one, practice, client)),
  }
}

/** A concern in the words of its two readers. */
export function shown(concern: Concern, practice: Practice, { team }: Pick<Client, 'team'>): ConcernShown {
  const { id, words, wish, on, to, answers, closed } = concern
  const member = practice.members[to]
  const reads = concernsSentTo({ concerns: [concern] }, to, team).length > 0
  return {
    id,
    words,
    wish: wish ?? null,
    on,
    to: member?.name ?? '',
    stillReads: reads && member !== undefined && member.ended === undefined,
    answers,
    closed: closed ?? null,
  }
}
