import type pg from 'pg'
import type { Recorded } from '#domain/kernel/decider.ts'
import type { CommandId } from '#domain/kernel/ids.ts'
import { openHeads } from '#server/event-store/heads.ts'
import { type LoadedStream, loadStream } from '#server/event-store/load.ts'
import { keepSnapshot } from '#server/event-store/snapshot.ts'
import { type StateCache, stateCache } from '#server/event-store/state-cache.ts'
import { type StreamCopy, type StreamName, broughtUpTo, factAt, notBegun } from '#server/event-store/stream-copy.ts'
import { type AnyStreamKind, keyPlace, type StreamKind } from '#server/event-store/stream-kind.ts'
import type { Vault } from '#server/vault/vault.ts'

/** A copy that was current when it was loaded, and what the command asked about did before. */
export type Loaded<State> = { readonly copy: StreamCopy<State>; readonly repeat: LoadedStream['repeat'] }

/** Streams as this node knows them: the database is asked only for what is new. */
export type Streams = {
  /** The copy this node has, which may be behind. */
  readonly known: <State, Command, Fact>(
    kind: StreamKind<State, Command, Fact>,
    name: StreamName,
  ) => StreamCopy<State> | undefined
  /** The stream as it is now: one round trip, shared with others asked for in the same turn where this node's copy is current. 'erased' when its key is gone. */
  readonly load: <State, Command, Fact>(
    kind: StreamKind<State, Command, Fact>,
    name: StreamName,
    commandId?: CommandId,
  ) => Promise<Loaded<State> | 'erased'>
  /** Every fact from the first on; 'erased' when the key is gone. */
  readonly history: <State, Command, Fact>(
    kind: StreamKind<State, Command, Fact>,
    name: StreamName,
  ) => Promise<Recorded<Fact>[] | 'erased'>
  /** Takes over the copy that a command has just led to. */
  readonly keep: <State, Command, Fact>(
    kind: StreamKind<State, Command, Fact>,
    name: StreamName,
    copy: StreamCopy<State>,
  ) => void
  readonly forget: (name: StreamName) => void
  /** Resolves when every snapshot on its way has been written. */
  readonly settled: () => Promise<void>
}

export type StreamsOptions = {
  readonly pool: pg.Pool
  readonly vault: Vault
  /** How many bytes of state may be kept in memory, roughly. */
  readonly cacheBytes?: number
  readonly warn?: (problem: unknown) => void
}

const MOST_ABSENT = 50_000

export function openStreams({ pool, vault, cacheBytes = 128 * 1024 * 1024, warn = () => {} }: StreamsOptions): Streams {
  const cache: StateCache<StreamCopy<unknown>> = stateCache(cacheBytes)
  const snapshots = new Map<string, Promise<void>>()
  const heads = openHeads(pool)
  /** Streams that were looked for and not there, such as the drafts of somebody who has none. */
  const absent = new Set<string>()

  const keyOf = (kind: Pick<AnyStreamKind, 'key'>, { practiceId, streamId }: StreamName, loaded: LoadedStream) =>
    vault.keys.unwrap(practiceId, { ...loaded.key, ...keyPlace(kind, streamId, loaded.clientId) })

  /** What this node knows of a stream, if the database says that it still stands so. */
  async function stillCurrent<State, Command, Fact>(
    kind: StreamKind<State, Command, Fact>,
    name: StreamName,
  ): Promise<StreamCopy<State> | undefined> {
    if (!absent.has(cacheName(name)) && !streams.known(kind, name)) return undefined
    const head = await heads(name)
    if (!head) return notBegun(kind)
    const copy = streams.known(kind, name)
    return copy?.key?.id === head.keyId && !head.erased && copy.version >= head.version ? copy : undefined
  }

  const streams: Streams = {
    known: <State>(_kind: unknown, name: StreamName) => cache.get(cacheName(name)) as StreamCopy<State> | undefined,

    async load(kind, name, commandId) {
      const unchanged = commandId === undefined ? await stillCurrent(kind, name) : undefined
      if (unchanged) return { copy: unchanged, repeat: undefined }
      for (const schemaHash of [kind.schemaHash, '']) {
        const before = streams.known(kind, name) ?? notBegun(kind)
        const loaded = await loadStream(pool, { ...name, after: before.version, schemaHash, commandId })
        if (!loaded) {
          if (absent.size >= MOST_ABSENT) absent.clear()
          absent.add(cacheName(name))
          return { copy: notBegun(kind), repeat: undefined }
        }
        const key = await keyOf(kind, name, loaded)
        if (key === 'erased') {
          streams.forget(name)
          return 'erased'
        }
        const copy = broughtUpTo(kind, name, before, loaded, key)
        if (!copy) continue
        streams.keep(kind, name, copy)
        return { copy, repeat: loaded.repeat }
      }
      throw new Error(`${name.streamId} cannot be loaded`)
    },

    async history(kind, name) {
      const loaded = await loadStream(pool, { ...name, after: 0 })
      if (!loaded) return []
      const key = await keyOf(kind, name, loaded)
      return key === 'erased' ? 'erased' : loaded.events.map((event) => factAt(kind, name, event, key))
    },

    keep(kind, name, copy) {
      const place = cacheName(name)
      absent.delete(place)
      const before = cache.get(place)
      if (before && before.version > copy.version) return // somebody brought it further meanwhile
      const due = copy.version - copy.snapshotAt >= kind.snapshotEvery && !snapshots.has(place)
      cache.put(place, due ? { ...copy, snapshotAt: copy.version } : copy)
      if (!due || !copy.key) return
      const { key, version, hash, state } = copy
      const written = keepSnapshot(pool, key, name, { version, hash, state, schemaHash: kind.schemaHash })
        .catch(warn) // a snapshot is only a short cut
        .finally(() => snapshots.delete(place))
      snapshots.set(place, written)
    },

    forget: (name) => cache.drop(cacheName(name)),
    settled: async () => void (await Promise.all(snapshots.values())),
  }
  return streams
}

function cacheName({ practiceId, streamId }: StreamName): string {
  return `${practiceId} ${streamId}`
}
