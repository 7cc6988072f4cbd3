import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { about, open, seal, Unreadable } from '#server/vault/ciphertext.ts'

/** Where a sealed key belongs: it opens only there. */
export type SealedPlace = {
  readonly practiceId: string
  /** The key that is sealed. */
  readonly keyId: string
  /** The recovery key it is sealed to. */
  readonly recoveryKeyId: string
}

const POINT = 32

/**
 * Seals a key to the public part of a recovery key (32 bytes, X25519): whoever seals cannot open again. A fresh key pair each time;
 * the secret both sides share goes through HKDF-SHA-256 together with both public keys, and AES-256-GCM does the rest. Layout: the
 * fresh public key (32 bytes), then a ciphertext as everywhere. The idea of RFC 9180 (HPKE, base mode).
 */
export function sealToRecoveryKey(publicKey: Uint8Array, secret: Uint8Array, place: SealedPlace): Buffer {
  const fresh = generateKeyPairSync('x25519')
  const point = pointOf(fresh.publicKey)
  const shared = diffieHellman({ privateKey: fresh.privateKey, publicKey: publicKeyOf(publicKey) })
  return Buffer.concat([point, seal(keyFrom(shared, point, publicKey, place), secret, boundTo(place))])
}

/** The key that was sealed. Throws `Unreadable` with another private part, in another place, or when anything was changed. */
export function openWithRecoveryKey(privateKey: Uint8Array, sealed: Uint8Array, place: SealedPlace): Buffer {
  if (sealed.length <= POINT) throw new Unreadable('It is too short')
  const own = privateKeyOf(privateKey)
  const point = sealed.subarray(0, POINT)
  try {
    const shared = diffieHellman({ privateKey: own, publicKey: publicKeyOf(point) })
    return open(keyFrom(shared, point, publicPart(privateKey), place), sealed.subarray(POINT), boundTo(place))
  } catch (cause) {
    throw new Unreadable('It was sealed to another key, was changed, or belongs somewhere else', { cause })
  }
}

/** The public part (32 bytes) that belongs to a private part (32 bytes). */
export function publicPart(privateKey: Uint8Array): Buffer {
  return pointOf(createPublicKey(privateKeyOf(privateKey)))
}

function keyFrom(shared: Uint8Array, fresh: Uint8Array, recipient: Uint8Array, place: SealedPlace) {
  const salt = Buffer.concat([fresh, recipient])
  const bytes = hkdfSync('sha256', shared, salt, 'waymark notes key sealed to a recovery key', 32)
  return { id: place.recoveryKeyId, secret: createSecretKey(Buffer.from(bytes)) }
}

function boundTo({ practiceId, keyId, recoveryKeyId }: SealedPlace): string {
  return about('sealed-notes-key', practiceId, keyId, recoveryKeyId)
}

/** DER in front of the 32 bytes of a key: X25519 (RFC 8410), public and private. */
const SPKI = Buffer.from('302a300506032b656e032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

function publicKeyOf(point: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, point]), format: 'der', type: 'spki' })
}

function privateKeyOf(bytes: Uint8Array): KeyObject {
  if (bytes.length !== POINT) throw new Unreadable(`A recovery key has ${POINT} bytes`)
  return createPrivateKey({ key: Buffer.concat([PKCS8, bytes]), format: 'der', type: 'pkcs8' })
}

function pointOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length)
}
