import { createSecretKey, hkdfSync } from 'node:crypto'
import type pg from 'pg'
import type { PracticeId } from '#domain/kernel/ids.ts'
import { PlainProblem } from '#server/plain-problem.ts'
import { about, keyIdOf, open, seal } from '#server/vault/ciphertext.ts'
import { type DataKeys, NO_OWNER, dataKeys, keyRow, wrappingOf } from '#server/vault/data-keys.ts'
import { type Deterministic, deterministic } from '#server/vault/deterministic.ts'
import type { MasterKey } from '#server/vault/master-key.ts'
import { fingerprintOf, signingKeys } from '#server/vault/signing-keys.ts'

/** The one holder of keys. Everything that is encrypted, decrypted or signed goes through it. */
export type Vault = {
  readonly masterKeyId: string
  readonly keys: DataKeys
  /** Lookup-able encryption for one purpose of the whole installation, such as `identity.email`. */
  readonly deterministic: (context: string) => Deterministic
  /** Encryption for one purpose of the whole installation, different every time. */
  readonly sealed: (context: string) => Deterministic
  /** 32 secret bytes for one purpose, the same on every node, unchanged when the master key is replaced. */
  readonly secret: (context: string) => Buffer
  /** The practice's Ed25519 signature (64 bytes) over these bytes. */
  readonly signForPractice: (practiceId: PracticeId, bytes: Uint8Array) => Promise<Buffer>
  /** The practice's public key, SubjectPublicKeyInfo in DER. */
  readonly practicePublicKey: (practiceId: PracticeId) => Promise<Buffer>
  /** What is printed on every page, so that a signature can be traced to this practice. */
  readonly practiceKeyFingerprint: (practiceId: PracticeId) => Promise<string>
}

/** The practice id under which the installation keeps what belongs to no practice. */
export const INSTALLATION = '*'

/**
 * Opens the vault of an installation; makes its own key at the first start. Throws a `PlainProblem` when the database was made
 * with another master key.
 */
export async function openVault({
  pool,
  master,
}: {
  readonly pool: pg.Pool
  readonly master: MasterKey
}): Promise<Vault> {
  const row = await keyRow(pool, master, INSTALLATION, 'installation', NO_OWNER)
  if (!row.wrapped) throw new Error('The key of the installation is gone')
  const wrappedBy = keyIdOf(row.wrapped)
  if (wrappedBy !== master.id)
    throw new PlainProblem(
      `This database was made with another master key (${wrappedBy}); the key file holds ${master.id}. Put the right key file back.`,
    )
  const root = { id: row.keyId, bytes: await master.unwrap(row.wrapped, wrappingOf(INSTALLATION, row)) }
  const secret = (context: string): Buffer =>
    Buffer.from(hkdfSync('sha256', root.bytes, '', `waymark secret ${context}`, 32))
  const signing = signingKeys(pool, master)
  return {
    masterKeyId: master.id,
    keys: dataKeys(pool, master),
    deterministic: (context) => deterministic(root, context),
    sealed(context) {
      const key = { id: root.id, secret: createSecretKey(secret(`sealed ${context}`)) }
      return {
        encrypt: (text) => seal(key, text, about('sealed', context)).toString('base64url'),
        decrypt: (stored) => open(key, Buffer.from(stored, 'base64url'), about('sealed', context)).toString('utf8'),
      }
    },
    secret,
    signForPractice: signing.sign,
    practicePublicKey: signing.publicKey,
    practiceKeyFingerprint: async (practiceId) => fingerprintOf(await signing.publicKey(practiceId)),
  }
}
