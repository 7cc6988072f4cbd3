import type { ClientId } from '#domain/kernel/ids.ts'
import type { Recorded } from '#domain/kernel/decider.ts'
import { CHAIN_START } from '#server/event-store/chain.ts'
import type { LoadedStream } from '#server/event-store/load.ts'
import { openSnapshot } from '#server/event-store/snapshot.ts'
import { openEvent } from '#server/event-store/stored-event.ts'
import type { StreamKind } from '#server/event-store/stream-kind.ts'
import type { DataKey } from '#server/vault/ciphertext.ts'

/** The state of a stream at a version, with all that is needed to go on from there. */
export type StreamCopy<State> = {
  readonly version: number
  readonly hash: Buffer
  readonly clientId: ClientId | undefined
  /** Undefined as long as the stream has not begun. */
  readonly key: DataKey | undefined
  readonly state: State
  /** The version of the last snapshot we know of. */
  readonly snapshotAt: number
  /** About how many bytes it takes in memory. */
  readonly weight: number
}

export type StreamName = { readonly practiceId: string; readonly streamId: string }

/** A stream that has not begun. */
export function notBegun<State, Command, Fact>(kind: StreamKind<State, Command, Fact>): StreamCopy<State> {
  const { initial } = kind.decider
  return {
    version: 0,
    hash: CHAIN_START,
    clientId: undefined,
    key: undefined,
    state: initial,
    snapshotAt: 0,
    weight: 0,
  }
}

/**
 * Brings a copy up to what was loaded. Undefined when the snapshot in it is of no use: load again without. Throws `Unreadable`
 * when an event is not the one that was written.
 */
export function broughtUpTo<State, Command, Fact>(
  kind: StreamKind<State, Command, Fact>,
  name: StreamName,
  before: StreamCopy<State>,
  loaded: LoadedStream,
  key: DataKey,
): StreamCopy<State> | undefined {
  let { version, hash, state, snapshotAt, weight } = before
  const { snapshot } = loaded
  if (snapshot && version === 0) {
    const opened = openSnapshot<State>(key, name, snapshot.version, kind.schemaHash, snapshot.body)
    if (!opened) return undefined
    ;({ version, hash, state, snapshotAt, weight } = { ...snapshot, ...opened, snapshotAt: snapshot.version })
  }
  for (const event of loaded.events) {
    if (event.version !== version + 1) throw new Error(`${name.streamId} has no event ${version + 1}`)
    state = kind.decider.evolve(state, factAt(kind, name, event, key))
    version = event.version
    hash = event.hash
    weight += event.body.length
  }
  return { version, hash, clientId: loaded.clientId, key, state, snapshotAt, weight }
}

/** One event of a stream, in today's form. */
export function factAt<State, Command, Fact>(
  kind: StreamKind<State, Command, Fact>,
  name: StreamName,
  event: { readonly version: number; readonly body: Uint8Array },
  key: DataKey,
): Recorded<Fact> {
  const { format, recorded } = openEvent(key, { ...name, version: event.version }, event.body)
  const fact = kind.upcast && format !== kind.format ? kind.upcast(recorded.fact, format) : (recorded.fact as Fact)
  return { fact, asking: recorded.asking }
}
