import { concernsSentTo } from '#domain/concern/permission.ts'
import type { Concern } from '#domain/concern/state.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Site } from '#server/http/here.ts'

/**
 * The concerns of a client that this person may read as the one they were sent to: none for anybody else, for somebody who has left
 * the practice, and for the client's own therapist. Whether the person has signed in as a member is asked before.
 */
export async function sentTo(
  { practices, handler }: Pick<Site, 'practices' | 'handler'>,
  practiceId: PracticeId,
  clientId: ClientId,
  person: PersonId,
): Promise<readonly Concern[]> {
  const { namedForConcerns } = await practices.of(practiceId)
  if (!namedForConcerns.includes(person)) return []
  const [standing, client] = await Promise.all([
    handler.read('concerns', practiceId, `concerns/${clientId}`),
    handler.read('client', practiceId, `client/${clientId}`),
  ])
  return standing && client ? concernsSentTo(standing.state, person, client.state.team) : []
}
