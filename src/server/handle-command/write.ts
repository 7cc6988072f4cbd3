import type pg from 'pg'
import { type Recorded, fold } from '#domain/kernel/decider.ts'
import { append } from '#server/event-store/append.ts'
import { type SealedEvent, sealEvent } from '#server/event-store/stored-event.ts'
import { rowOf } from '#server/access-log/access-log.ts'
import type { StreamCopy } from '#server/event-store/stream-copy.ts'
import type { StreamKind } from '#server/event-store/stream-kind.ts'
import type { Request } from '#server/handle-command/request.ts'
import { inPractice } from '#server/database/in-practice.ts'
import { rowsOf } from '#server/read-models/projection.ts'
import type { DataKey } from '#server/vault/ciphertext.ts'

/**
 * Writes what was decided on this copy: events, head, read models and access log, all or nothing. Returns the copy that follows;
 * undefined when the stream has moved on meanwhile.
 */
export async function write<State, Command, Fact>(
  pool: pg.Pool,
  kind: StreamKind<State, Command, Fact>,
  copy: StreamCopy<State> & { readonly key: DataKey },
  recorded: readonly Recorded<Fact>[],
  request: Request<Command>,
): Promise<StreamCopy<State> | undefined> {
  const { practiceId, streamId, asking } = request
  const { clientId, key } = copy
  const events = sealed(kind, copy, recorded, request)
  const state = fold(kind.decider, recorded, copy.state)
  const version = copy.version + recorded.length
  const change = { practiceId, streamId, clientId, before: copy.state, after: state, recorded, version, asking }
  const projection = kind.project?.(change) ?? {}
  const { act = 'changed', part = kind.prefix } = request.access ?? {}
  const { person, capacity, at } = asking
  const one = {
    practiceId,
    streamId,
    clientId,
    keyId: key.id,
    expected: copy.version,
    previous: copy.hash,
    commandId: asking.commandId,
    at,
    events,
    rows: rowsOf(practiceId, projection),
    access:
      kind.unlogged && !request.access ? null : JSON.stringify([rowOf({ at, person, capacity, clientId, act, part })]),
  }
  const alongside = [...(projection.alongside ?? []), ...(request.alongside ?? [])]
  const written =
    alongside.length === 0
      ? await append(pool, one)
      : await inPractice(pool, practiceId, async (run, client) => {
          const appended = await append(client, one)
          if (appended) for (const { text, values } of alongside) await run(text, values)
          return appended
        })
  if (written === undefined) return undefined
  const last = events.at(-1)
  if (written !== version || !last) throw new Error(`${streamId} stands at ${written}, not at ${version}`)
  const weight = copy.weight + events.reduce((sum, { body }) => sum + body.length, 0)
  return { ...copy, version, hash: last.hash, state, weight }
}

function sealed<State, Command, Fact>(
  kind: StreamKind<State, Command, Fact>,
  copy: StreamCopy<State> & { readonly key: DataKey },
  recorded: readonly Recorded<Fact>[],
  { practiceId, streamId }: Request<Command>,
): SealedEvent[] {
  const events: SealedEvent[] = []
  let previous = copy.hash
  for (const [n, one] of recorded.entries()) {
    const place = { practiceId, streamId, version: copy.version + n + 1 }
    const event = sealEvent(copy.key, previous, place, { format: kind.format, recorded: one })
    events.push(event)
    previous = event.hash
  }
  return events
}
