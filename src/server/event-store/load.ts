import type pg from 'pg'
import type { Instant } from '#domain/kernel/dates.ts'
import type { ClientId, CommandId, PracticeId } from '#domain/kernel/ids.ts'
import type { WrappedKey } from '#server/vault/data-keys.ts'

export type LoadedEvent = {
  readonly version: number
  readonly at: Instant
  readonly body: Buffer
  readonly hash: Buffer
  readonly commandId: CommandId
}

/** What the store has of a stream, from one moment. */
export type LoadedStream = {
  readonly version: number
  readonly hash: Buffer
  readonly clientId: ClientId | undefined
  /** Of the key the stream lies under; whose it is follows from the kind of stream. */
  readonly key: Pick<WrappedKey, 'keyId' | 'wrapped'>
  readonly snapshot: { readonly version: number; readonly hash: Buffer; readonly body: Buffer } | undefined
  /** Those after `after`, or after the snapshot, in order. */
  readonly events: readonly LoadedEvent[]
  /** Set when the command asked about has been here: the version it led to and how many facts it made. */
  readonly repeat: { readonly version: number; readonly facts: number } | undefined
}

export type LoadRequest = {
  readonly practiceId: PracticeId
  readonly streamId: string
  /** The version that is known already; 0 for nothing. */
  readonly after: number
  /** Take a snapshot of this shape instead of the events before it. */
  readonly schemaHash?: string
  readonly commandId?: CommandId | undefined
}

/** Loads a stream in one round trip; undefined when there is none by this name in this practice. */
export async function loadStream(
  pool: pg.Pool | pg.ClientBase,
  request: LoadRequest,
): Promise<LoadedStream | undefined> {
  const { rows } = await pool.query<Row>({
    name: 'waymark-load',
    text: 'SELECT what, version, at, body, hash, ref FROM waymark.load($1, $2, $3, $4, $5)',
    values: [request.practiceId, request.streamId, request.after, request.schemaHash ?? '', request.commandId ?? null],
  })
  const one = (what: Row['what']): Row | undefined => rows.find((row) => row.what === what)
  const head = one('head')
  const key = one('key')
  if (!head?.hash || !key?.ref) return undefined
  const snapshot = one('snapshot')
  const repeat = one('repeat')
  return {
    version: head.version,
    hash: head.hash,
    clientId: head.ref ?? undefined,
    key: { keyId: key.ref, wrapped: key.body },
    snapshot:
      snapshot?.body && snapshot.hash
        ? { version: snapshot.version, hash: snapshot.hash, body: snapshot.body }
        : undefined,
    events: rows.flatMap((row) => (row.what === 'event' ? [eventOf(row)] : [])),
    repeat: repeat && { version: repeat.version, facts: Number(repeat.ref) },
  }
}

type Row = {
  what: 'head' | 'key' | 'repeat' | 'snapshot' | 'event'
  version: number
  at: Date | null
  body: Buffer | null
  hash: Buffer | null
  ref: string | null
}

function eventOf({ version, at, body, hash, ref }: Row): LoadedEvent {
  if (!at || !body || !hash || !ref) throw new Error('An event without all its columns')
  return { version, at: at.toISOString(), body, hash, commandId: ref }
}
