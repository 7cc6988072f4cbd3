import type { ConcernCommand } from '#domain/concern/commands.ts'
import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { hearsConcernsOf } from '#domain/practice/rights.ts'
import type { Site } from '#server/http/here.ts'

type Parts = Pick<Site, 'practices' | 'handler'>

/** Who hears a concern of this client today; null where nobody inside can. */
export async function hears(
  { practices, handler }: Parts,
  practiceId: PracticeId,
  clientId: ClientId,
): Promise<PersonId | null> {
  const client = await handler.read('client', practiceId, `client/${clientId}`)
  return client ? hearsConcernsOf(await practices.of(practiceId), client.state) : null
}

/** What only the server can see about a concern: that the person it is for is the one who hears concerns of this client. */
export async function unfitConcern(
  parts: Parts,
  practiceId: PracticeId,
  clientId: ClientId,
  command: ConcernCommand,
): Promise<Refusal | null> {
  if (command.type !== 'raiseConcern') return null
  return (await hears(parts, practiceId, clientId)) === command.to ? null : { code: 'unknown', about: command.to }
}
