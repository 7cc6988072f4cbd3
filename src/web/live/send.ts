import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { CommandDone, CommandRequest } from '#server/http/contract.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { Problem, tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import { carryOverReload } from '#web/live/carry.ts'
import { connection } from '#web/live/connection.ts'
import { untilSignedIn } from '#web/live/session-end.ts'

export type Sent = { readonly version: number } | { readonly refused: Refusal }

export type Command = { readonly type: string; readonly [field: string]: unknown }

/** The envelope of a command, with a new id. The id stays the same however often it has to be sent. */
export function envelope(stream: string, practice: string, capacity: Capacity, command: Command): CommandRequest {
  if (capacity === 'system') throw new Error('No screen acts as the system.')
  return {
    contract: CONTRACT,
    practice,
    stream,
    commandId: newCommandId(),
    capacity,
    command: { ...command },
  }
}

const queues = new Map<string, Promise<unknown>>()

/**
 * Sends a command until it has an answer: through lost connections and a sign-in that ended, always under the same id, so that
 * it has the effect of once. Commands on one stream go one after the other. Never throws; a server that answers nonsense counts
 * as one that is away.
 */
export function send(request: CommandRequest): Promise<Sent> {
  const before = queues.get(request.stream) ?? Promise.resolve()
  const sent = before.then(() => untilAnswered(request))
  queues.set(request.stream, sent)
  return sent
}

async function untilAnswered(request: CommandRequest): Promise<Sent> {
  for (let tries = 0; ; tries += 1) {
    await untilSignedIn()
    try {
      const told = await tell<CommandDone>('/api/commands', request)
      connection.here()
      if ('done' in told) return { version: told.done.version }
      if (told.refused.code === 'contract-changed' && carryOverReload(request)) return await new Promise(() => {})
      return { refused: told.refused }
    } catch (problem) {
      if (problem instanceof Problem && problem.kind === 'gone') return { refused: { code: 'unknown' } }
      if (!(problem instanceof Problem && problem.kind === 'signedOut')) await connection.away(tries)
    }
  }
}
