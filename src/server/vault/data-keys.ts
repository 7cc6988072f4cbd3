import { createSecretKey } from 'node:crypto'
import type pg from 'pg'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import { inPractice, type Run } from '#server/database/in-practice.ts'
import { type DataKey, about, newDataKey } from '#server/vault/ciphertext.ts'
import type { MasterKey } from '#server/vault/master-key.ts'

export type KeyKind = 'client' | 'practice' | 'signing' | 'installation' | 'notes'

/** A row of `waymark.data_keys` as far as unwrapping needs it. `wrapped` is null once the key was erased. */
export type WrappedKey = {
  readonly keyId: string
  readonly kind: KeyKind
  readonly owner: string
  readonly wrapped: Buffer | null
}

/** The keys of clients and practices, unwrapped once and then kept in memory. */
export type DataKeys = {
  /** The key of a client, made when there is none yet; 'erased' for a client who was erased. */
  readonly clientKey: (practiceId: PracticeId, clientId: ClientId) => Promise<DataKey | 'erased'>
  /**
   * The key of one therapist's working notes about a client, made when there is none yet; 'erased' for a client who was erased. `owner`:
   * `<client>/<therapist>`.
   */
  readonly notesKey: (practiceId: PracticeId, owner: string) => Promise<DataKey | 'erased'>
  /** The key for what belongs to the whole practice, made when there is none yet. */
  readonly practiceKey: (practiceId: PracticeId) => Promise<DataKey>
  /** Unwraps a row that was just read; 'erased' when nothing is left to unwrap. */
  readonly unwrap: (practiceId: PracticeId, row: WrappedKey) => Promise<DataKey | 'erased'>
  /** Forgets what is kept in memory of a client's key, and of the keys of working notes about them. */
  readonly forget: (practiceId: PracticeId, owner: ClientId) => void
}

const MOST = 20_000
/** The owner of keys that have no client. */
export const NO_OWNER = '-'

export function dataKeys(pool: pg.Pool, master: MasterKey): DataKeys {
  const known = new Map<string, DataKey>()
  const remember = (practiceId: PracticeId, row: WrappedKey, key: DataKey): DataKey => {
    if (known.size >= MOST) known.delete(known.keys().next().value ?? '')
    known.set(placeOf(practiceId, row.kind, row.owner), key)
    return key
  }
  const keys: DataKeys = {
    async unwrap(practiceId, row) {
      const place = placeOf(practiceId, row.kind, row.owner)
      if (!row.wrapped) {
        known.delete(place)
        return 'erased'
      }
      const before = known.get(place)
      if (before?.id === row.keyId) return before
      const bytes = await master.unwrap(row.wrapped, wrappingOf(practiceId, row))
      return remember(practiceId, row, { id: row.keyId, secret: createSecretKey(bytes) })
    },
    async clientKey(practiceId, clientId) {
      return (
        known.get(placeOf(practiceId, 'client', clientId)) ??
        keys.unwrap(practiceId, await keyRow(pool, master, practiceId, 'client', clientId))
      )
    },
    async notesKey(practiceId, owner) {
      const before = known.get(placeOf(practiceId, 'notes', owner))
      if (before) return before
      const row = await notesKeyRow(pool, master, practiceId, owner)
      return row === 'erased' ? row : keys.unwrap(practiceId, row)
    },
    async practiceKey(practiceId) {
      const key =
        known.get(placeOf(practiceId, 'practice', NO_OWNER)) ??
        (await keys.unwrap(practiceId, await keyRow(pool, master, practiceId, 'practice', NO_OWNER)))
      if (key === 'erased') throw new Error(`The key of practice ${practiceId} is gone`)
      return key
    },
    forget(practiceId, owner) {
      known.delete(placeOf(practiceId, 'client', owner))
      const notes = placeOf(practiceId, 'notes', `${owner}/`).slice(0, -2)
      for (const place of known.keys()) if (place.startsWith(notes)) known.delete(place)
    },
  }
  return keys
}

/** The row of a key; made, wrapped and stored when there is none. Two nodes that make it at once get the same one. */
export function keyRow(
  pool: pg.Pool,
  master: MasterKey,
  practiceId: PracticeId,
  kind: KeyKind,
  owner: string,
  make: () => { readonly bytes: Buffer; readonly publicKey?: Buffer } = () => newDataKey(),
): Promise<KeyRow> {
  return inPractice(pool, practiceId, (run) => rowIn(run, master, { practiceId, kind, owner, make }))
}

/**
 * The same for working notes, whose client must not have been erased. The client's own key row is held meanwhile: an erasure waits, and
 * then finds this key, too.
 */
function notesKeyRow(
  pool: pg.Pool,
  master: MasterKey,
  practiceId: PracticeId,
  owner: string,
): Promise<KeyRow | 'erased'> {
  return inPractice(pool, practiceId, async (run) => {
    const [client] = await run<{ erased: boolean }>(
      `SELECT erased_at IS NOT NULL AS erased FROM waymark.data_keys
        WHERE practice_id = $1 AND kind = 'client' AND owner = split_part($2, '/', 1) FOR SHARE`,
      [practiceId, owner],
    )
    if (!client || client.erased) return 'erased'
    return rowIn(run, master, { practiceId, kind: 'notes', owner, make: newDataKey })
  })
}

type KeyRow = WrappedKey & { readonly publicKey: Buffer | null }
type Wanted = {
  readonly practiceId: PracticeId
  readonly kind: KeyKind
  readonly owner: string
  readonly make: () => { readonly bytes: Buffer; readonly publicKey?: Buffer }
}

async function rowIn(run: Run, master: MasterKey, { practiceId, kind, owner, make }: Wanted): Promise<KeyRow> {
  const found = await find()
  if (found) return found
  const { bytes, publicKey } = make()
  const keyId = newDataKey().key.id
  const wrapped = await master.wrap(bytes, wrappingOf(practiceId, { keyId, kind, owner }))
  await run(
    `INSERT INTO waymark.data_keys (practice_id, key_id, kind, owner, wrapped, public_key)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (practice_id, kind, owner) DO NOTHING`,
    [practiceId, keyId, kind, owner, wrapped, publicKey ?? null],
  )
  const made = await find()
  if (!made) throw new Error(`The key of ${owner} could not be stored`)
  return made

  async function find(): Promise<KeyRow | undefined> {
    const [row] = await run<{ key_id: string; wrapped: Buffer | null; public_key: Buffer | null }>(
      'SELECT key_id, wrapped, public_key FROM waymark.data_keys WHERE practice_id = $1 AND kind = $2 AND owner = $3',
      [practiceId, kind, owner],
    )
    return row && { keyId: row.key_id, kind, owner, wrapped: row.wrapped, publicKey: row.public_key }
  }
}

/** What a wrapped key is bound to. */
export function wrappingOf(practiceId: PracticeId, key: Omit<WrappedKey, 'wrapped'>): string {
  return about('key', practiceId, key.keyId, key.kind, key.owner)
}

function placeOf(practiceId: PracticeId, kind: KeyKind, owner: string): string {
  return about(practiceId, kind, owner)
}
