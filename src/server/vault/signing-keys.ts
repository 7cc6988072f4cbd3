import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type pg from 'pg'
import type { PracticeId } from '#domain/kernel/ids.ts'
import { NO_OWNER, keyRow, wrappingOf } from '#server/vault/data-keys.ts'
import type { MasterKey } from '#server/vault/master-key.ts'

/** A practice's Ed25519 key. The public half is a SubjectPublicKeyInfo in DER. */
export type SigningKeys = {
  /** The 64-byte signature of the practice over these bytes. */
  readonly sign: (practiceId: PracticeId, bytes: Uint8Array) => Promise<Buffer>
  readonly publicKey: (practiceId: PracticeId) => Promise<Buffer>
}

type Loaded = { readonly secret: KeyObject; readonly publicKey: Buffer }

/** The signing keys of all practices; each is made at its first use and wrapped like every other key. */
export function signingKeys(pool: pg.Pool, master: MasterKey): SigningKeys {
  const known = new Map<PracticeId, Promise<Loaded>>()
  const loaded = (practiceId: PracticeId): Promise<Loaded> => {
    const before = known.get(practiceId)
    if (before) return before
    const loading = loadKey(pool, master, practiceId)
    known.set(practiceId, loading)
    loading.catch(() => known.delete(practiceId))
    return loading
  }
  return {
    sign: async (practiceId, bytes) => sign(null, bytes, (await loaded(practiceId)).secret),
    publicKey: async (practiceId) => (await loaded(practiceId)).publicKey,
  }
}

/** Whether this is the signature that the holder of the public key made over these bytes. False for a key that is none. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify(null, bytes, createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

/** SHA-256 of the public key in hex, in groups of eight: what people compare on paper. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex').match(/.{8}/g)?.join(' ') ?? ''
}

async function loadKey(pool: pg.Pool, master: MasterKey, practiceId: PracticeId): Promise<Loaded> {
  const row = await keyRow(pool, master, practiceId, 'signing', NO_OWNER, () => {
    const pair = generateKeyPairSync('ed25519')
    return {
      bytes: pair.privateKey.export({ format: 'der', type: 'pkcs8' }),
      publicKey: pair.publicKey.export({ format: 'der', type: 'spki' }),
    }
  })
  if (!row.wrapped || !row.publicKey) throw new Error(`The signing key of practice ${practiceId} is gone`)
  const secret = await master.unwrap(row.wrapped, wrappingOf(practiceId, row))
  return { secret: createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }), publicKey: row.publicKey }
}
