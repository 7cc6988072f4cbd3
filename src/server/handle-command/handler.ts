import type pg from 'pg'
import type { Recorded } from '#domain/kernel/decider.ts'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { CommandOf, FactOf, StateOf, StreamKinds } from '#server/event-store/stream-kind.ts'
import { isOfKind } from '#server/event-store/stream-kind.ts'
import { openStreams } from '#server/event-store/streams.ts'
import { attempt } from '#server/handle-command/attempt.ts'
import { oneAtATime } from '#server/handle-command/one-at-a-time.ts'
import type { Outcome, Request } from '#server/handle-command/request.ts'
import type { Moved } from '#server/live/wake.ts'
import type { Vault } from '#server/vault/vault.ts'

/** A stream as it stands: `version` 0 where it has not begun. */
export type Standing<State> = {
  readonly version: number
  readonly clientId: ClientId | undefined
  readonly state: State
}

export type Handler<Kinds extends StreamKinds> = {
  /** The one write path: load, decide, append with the read models, wake; a lost race is decided again. */
  readonly handle: <Name extends keyof Kinds & string>(
    name: Name,
    request: Request<CommandOf<Kinds[Name]>>,
  ) => Promise<Outcome<StateOf<Kinds[Name]>>>
  /** The stream as it stands now; undefined when it has not begun or its client was erased. Who may see it is asked elsewhere. */
  readonly read: <Name extends keyof Kinds & string>(
    name: Name,
    practiceId: PracticeId,
    streamId: string,
  ) => Promise<Standing<StateOf<Kinds[Name]>> | undefined>
  /** Every fact of a stream, from the first on. Empty when it has not begun or its client was erased. */
  readonly history: <Name extends keyof Kinds & string>(
    name: Name,
    practiceId: PracticeId,
    streamId: string,
  ) => Promise<Recorded<FactOf<Kinds[Name]>>[]>
  /** Forgets what is kept in memory of a stream. */
  readonly forget: (practiceId: PracticeId, streamId: string) => void
  /** Resolves when nothing is on its way any more. */
  readonly settled: () => Promise<void>
}

export type HandlerOptions<Kinds extends StreamKinds> = {
  readonly pool: pg.Pool
  readonly vault: Vault
  readonly kinds: Kinds
  /** Told of every stream that moved, after the commit. */
  readonly wake?: (moved: Moved) => void
  readonly cacheBytes?: number
  readonly warn?: (problem: unknown) => void
}

export function createHandler<Kinds extends StreamKinds>(options: HandlerOptions<Kinds>): Handler<Kinds> {
  const { pool, vault, kinds, wake = () => {} } = options
  const streams = openStreams(options)
  const queue = oneAtATime()
  const kindOf = (name: keyof Kinds & string, streamId: string): Kinds[typeof name] => {
    const kind = kinds[name]
    if (!kind || !isOfKind(kind, streamId)) throw new Error(`${streamId} is not a stream of ${name}`)
    return kind
  }
  return {
    async handle(name, request) {
      const kind = kindOf(name, request.streamId)
      const { practiceId, streamId } = request
      return queue(`${practiceId} ${streamId}`, async () => {
        const outcome = await attempt({ pool, vault, streams }, kind, request)
        if ('version' in outcome && !outcome.repeated && outcome.facts > 0)
          wake({ practiceId, topic: streamId, version: outcome.version, by: request.asking.person })
        return outcome
      })
    },
    async read(name, practiceId, streamId) {
      const loaded = await streams.load(kindOf(name, streamId), { practiceId, streamId })
      if (loaded === 'erased' || loaded.copy.version === 0) return undefined
      const { version, clientId, state } = loaded.copy
      return { version, clientId, state }
    },
    async history(name, practiceId, streamId) {
      const facts = await streams.history(kindOf(name, streamId), { practiceId, streamId })
      return facts === 'erased' ? [] : facts
    },
    forget: (practiceId, streamId) => streams.forget({ practiceId, streamId }),
    settled: streams.settled,
  }
}
