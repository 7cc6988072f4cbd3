import { createPrivateKey, createPublicKey, createSecretKey } from 'node:crypto'
import type pg from 'pg'
import type { DataKey } from '#server/vault/ciphertext.ts'
import { type KeyKind, wrappingOf } from '#server/vault/data-keys.ts'
import type { MasterKey } from '#server/vault/master-key.ts'
import type { Problem } from '#server/verify/report.ts'

/** Every key in the store: 'erased' where it was destroyed, absent where it does not open. */
export type StoredKeys = {
  readonly of: (practiceId: string, keyId: string) => DataKey | 'erased' | undefined
  /** The public keys of the practices that sign. */
  readonly publicKeys: ReadonlyMap<string, Buffer>
}

/** Unwraps all keys; reports those that do not open, and public keys that are not those of the practice. */
export async function readStoredKeys(
  owner: pg.ClientBase,
  master: MasterKey,
  report: (problem: Problem) => void,
): Promise<StoredKeys> {
  const keys = new Map<string, DataKey | 'erased'>()
  const publicKeys = new Map<string, Buffer>()
  const { rows } = await owner.query<Row>(
    'SELECT practice_id, key_id, kind, owner, wrapped, public_key FROM waymark.data_keys',
  )
  for (const { practice_id: practiceId, key_id: keyId, kind, owner: of, wrapped, public_key: publicKey } of rows) {
    const place = `${practiceId} ${keyId}`
    if (!wrapped) {
      keys.set(place, 'erased')
      continue
    }
    try {
      const bytes = await master.unwrap(wrapped, wrappingOf(practiceId, { keyId, kind, owner: of }))
      if (kind !== 'signing') keys.set(place, { id: keyId, secret: createSecretKey(bytes) })
      else if (publicKey?.equals(publicHalfOf(bytes))) publicKeys.set(practiceId, publicKey)
      else report({ practiceId, what: 'the public key is not that of the practice' })
    } catch (error) {
      report({ practiceId, what: `the ${kind} key ${keyId} cannot be opened: ${(error as Error).message}` })
    }
  }
  for (const { practice_id: practiceId, key_id: keyId } of await sealedKeys(owner))
    if (keys.get(`${practiceId} ${keyId}`) === 'erased')
      report({ practiceId, what: `the notes key ${keyId} was erased, and is still there sealed to the recovery key` })
  return { of: (practiceId, keyId) => keys.get(`${practiceId} ${keyId}`), publicKeys }
}

/** The keys of working notes that are also kept sealed to a recovery key. */
async function sealedKeys(owner: pg.ClientBase): Promise<readonly { practice_id: string; key_id: string }[]> {
  return (await owner.query('SELECT practice_id, key_id FROM waymark.sealed_notes_keys')).rows
}

function publicHalfOf(secret: Buffer): Buffer {
  const key = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ format: 'der', type: 'spki' })
}

type Row = {
  practice_id: string
  key_id: string
  kind: KeyKind
  owner: string
  wrapped: Buffer | null
  public_key: Buffer | null
}
