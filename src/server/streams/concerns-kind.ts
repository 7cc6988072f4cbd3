import type { ConcernCommand } from '#domain/concern/commands.ts'
import { concernsDecider } from '#domain/concern/concerns.ts'
import type { ConcernFact } from '#domain/concern/facts.ts'
import { CONCERNS_SHAPE } from '#domain/concern/shape.ts'
import type { Concerns } from '#domain/concern/state.ts'
import { type StreamKind, streamKind } from '#server/event-store/stream-kind.ts'

/**
 * One stream per client, under the client's key: what they told a named person about their therapist. Nothing is derived from it and
 * nothing is noted beside it: no list, no agenda, no alert, no line of who looked can tell anybody else that there is something.
 */
export const concernsKind: StreamKind<Concerns, ConcernCommand, ConcernFact> = streamKind<
  Concerns,
  ConcernCommand,
  ConcernFact
>({
  prefix: 'concerns',
  decider: concernsDecider,
  key: 'client',
  unlogged: true,
  clientOf: (streamId) => streamId.slice('concerns/'.length),
  schemaHash: CONCERNS_SHAPE,
  snapshotEvery: 100,
  format: 1,
})
