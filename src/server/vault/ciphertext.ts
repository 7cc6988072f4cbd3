import { type KeyObject, createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'

/** A key and the name that every ciphertext under it carries. */
export type DataKey = { readonly id: string; readonly secret: KeyObject }

/** The ciphertext is not what was written: another key, another place, or changed on the way. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const FORMAT = 1
const IV = 12
const TAG = 16

/** What a ciphertext is bound to: it opens only in the same place. Parts in order, such as `event`, practice, stream, version. */
export function about(...parts: readonly (string | number)[]): string {
  return JSON.stringify(parts)
}

/** A new random 256-bit key. */
export function newDataKey(): { readonly key: DataKey; readonly bytes: Buffer } {
  const bytes = randomBytes(32)
  return { key: { id: randomBytes(12).toString('base64url'), secret: createSecretKey(bytes) }, bytes }
}

/**
 * AES-256-GCM with a random 96-bit nonce. Layout: format (1 byte), length of the key id (1), key id, nonce (12), tag (16),
 * ciphertext. `bound` is authenticated and not stored.
 */
export function seal(key: DataKey, plain: Uint8Array | string, bound: string): Buffer {
  const id = Buffer.from(key.id, 'latin1')
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key.secret, iv, { authTagLength: TAG })
  cipher.setAAD(Buffer.concat([Buffer.from([FORMAT]), Buffer.from(bound)]))
  const first = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
  const last = cipher.final()
  return Buffer.concat([Buffer.from([FORMAT, id.length]), id, iv, cipher.getAuthTag(), first, last])
}

/** The plain bytes. Throws `Unreadable` when anything about it is not as written. */
export function open(key: DataKey, sealed: Uint8Array, bound: string): Buffer {
  const id = keyIdOf(sealed)
  if (id !== key.id) throw new Unreadable(`Written with the key ${id}, not with ${key.id}`)
  const from = 2 + id.length
  const decipher = createDecipheriv('aes-256-gcm', key.secret, sealed.subarray(from, from + IV), { authTagLength: TAG })
  try {
    decipher.setAAD(Buffer.concat([Buffer.from([FORMAT]), Buffer.from(bound)]))
    decipher.setAuthTag(sealed.subarray(from + IV, from + IV + TAG))
    return Buffer.concat([decipher.update(sealed.subarray(from + IV + TAG)), decipher.final()])
  } catch (cause) {
    throw new Unreadable('It was changed, or belongs somewhere else', { cause })
  }
}

/** The id of the key that a ciphertext names. Throws `Unreadable` for a format this version does not know. */
export function keyIdOf(sealed: Uint8Array): string {
  const [format, length = 0] = sealed
  if (format !== FORMAT || sealed.length < 2 + length + IV + TAG) throw new Unreadable(`Format ${format} is not known`)
  return Buffer.from(sealed.subarray(2, 2 + length)).toString('latin1')
}
