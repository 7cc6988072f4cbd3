import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Asking } from '#domain/kernel/asking.ts'
import { type Recorded, record } from '#domain/kernel/decider.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { KeyGone } from '#server/event-store/append.ts'
import type { StreamCopy, StreamName } from '#server/event-store/stream-copy.ts'
import { type AnyStreamKind, keyPlace, type StreamKind } from '#server/event-store/stream-kind.ts'
import type { Streams } from '#server/event-store/streams.ts'
import type { Outcome, Request } from '#server/handle-command/request.ts'
import { write } from '#server/handle-command/write.ts'
import type { DataKey } from '#server/vault/ciphertext.ts'
import type { Vault } from '#server/vault/vault.ts'

export type Tools = { readonly pool: pg.Pool; readonly vault: Vault; readonly streams: Streams }

const MOST_TRIES = 30
const UNKNOWN = { refused: { code: 'unknown' } } as const

/**
 * Decides on what this node knows and lets the database say whether that was still so: one round trip when it was. Otherwise
 * loads what is new and decides again. Nobody is refused on an old copy.
 */
export async function attempt<State, Command, Fact>(
  tools: Tools,
  kind: StreamKind<State, Command, Fact>,
  request: Request<Command>,
): Promise<Outcome<State>> {
  const { streams } = tools
  let copy = streams.known(kind, request)
  let fresh = false
  for (let tries = 0; tries < MOST_TRIES;) {
    if (!copy) {
      const loaded = await streams.load(kind, request, request.asking.commandId)
      if (loaded === 'erased') return UNKNOWN
      if (loaded.repeat) return { ...loaded.repeat, state: loaded.copy.state, repeated: true }
      copy = loaded.copy
      fresh = true
    }
    const decided = await decideOn(tools, kind, copy, request)
    if ('facts' in decided && decided.facts.length > 0) {
      const written = await writeOrUnknown(tools, kind, copy, decided, request)
      if (written === 'unknown') return UNKNOWN
      if (written)
        return { version: written.version, facts: decided.facts.length, state: written.state, repeated: false }
      tries += 1
      if (fresh) await pause(Math.random() * Math.min(2 ** tries, 40))
    } else if (fresh) {
      return 'facts' in decided ? { version: copy.version, facts: 0, state: copy.state, repeated: false } : decided
    }
    copy = undefined
  }
  return { refused: { code: 'stale' } }
}

type Decided<Fact> =
  | { readonly facts: readonly Recorded<Fact>[]; readonly key: DataKey }
  | { readonly refused: Refusal }

async function decideOn<State, Command, Fact>(
  { vault }: Tools,
  kind: StreamKind<State, Command, Fact>,
  copy: StreamCopy<State>,
  request: Request<Command>,
): Promise<Decided<Fact>> {
  const { practiceId, streamId, command, expected } = request
  if (expected !== undefined && expected !== copy.version) return { refused: { code: 'stale' } }
  const clientId = clientOf(kind, copy, request)
  if (clientId === 'another') return UNKNOWN
  const situation = {
    practiceId,
    streamId,
    clientId,
    version: copy.version,
    state: copy.state,
    command,
    asking: request.asking,
  }
  const supplied = await kind.supply?.(situation)
  const asking: Asking = supplied
    ? { ...request.asking, supplied: { ...request.asking.supplied, ...supplied } }
    : request.asking
  const decision = kind.decider.decide(command, copy.state, asking)
  if ('refused' in decision) return decision
  const key = copy.key ?? (await firstKey(vault, kind, { practiceId, streamId }, clientId))
  if (key === 'erased') return UNKNOWN
  // As they will be read again: what JSON drops is dropped now, so that a kept state equals a loaded one.
  const facts = JSON.parse(JSON.stringify(record(decision.facts, asking))) as Recorded<Fact>[]
  return { facts, key }
}

/** The key of a stream that begins. */
function firstKey(
  { keys }: Vault,
  kind: Pick<AnyStreamKind, 'key'>,
  { practiceId, streamId }: StreamName,
  clientId: string | undefined,
): Promise<DataKey | 'erased'> {
  if (clientId === undefined) return keys.practiceKey(practiceId)
  const { kind: of, owner } = keyPlace(kind, streamId, clientId)
  return of === 'notes' ? keys.notesKey(practiceId, owner) : keys.clientKey(practiceId, clientId)
}

async function writeOrUnknown<State, Command, Fact>(
  tools: Tools,
  kind: StreamKind<State, Command, Fact>,
  copy: StreamCopy<State>,
  decided: { readonly facts: readonly Recorded<Fact>[]; readonly key: DataKey },
  request: Request<Command>,
): Promise<StreamCopy<State> | undefined | 'unknown'> {
  const clientId = clientOf(kind, copy, request)
  try {
    const written = await write(tools.pool, kind, { ...copy, key: decided.key, clientId }, decided.facts, request)
    if (written) tools.streams.keep(kind, request, written)
    return written
  } catch (error) {
    tools.streams.forget(request)
    if (!(error instanceof KeyGone)) throw error
    if (clientId) tools.vault.keys.forget(request.practiceId, clientId)
    return 'unknown'
  }
}

function clientOf<State, Command, Fact>(
  kind: StreamKind<State, Command, Fact>,
  copy: StreamCopy<State>,
  { streamId, clientId: given }: Request<Command>,
): string | undefined {
  if (kind.key === 'practice') return undefined
  const named = copy.clientId ?? kind.clientOf?.(streamId) ?? given
  if (!named) throw new Error(`${streamId} begins without a client`)
  return given && given !== named ? 'another' : named
}
