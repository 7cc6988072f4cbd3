import type { Capacity } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { queries } from '#web/live/query.ts'
import { type Command, envelope, send } from '#web/live/send.ts'

/**
 * Acts on a stream that is not a plan (`practice`, `client/<id>`): null when done and kept, else the refusal. `reads`: the query
 * keys to read again afterwards. Plans have their own `issue`, which shows the change at once (`usePlanPage`).
 */
export async function issueOnStream(
  stream: string,
  practice: string,
  capacity: Capacity,
  command: Command,
  reads: readonly (readonly unknown[])[],
): Promise<Refusal | null> {
  const sent = await send(envelope(stream, practice, capacity, command))
  await Promise.all(reads.map((queryKey) => queries.invalidateQueries({ queryKey })))
  return 'refused' in sent ? sent.refused : null
}
