import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { Unreadable } from '#server/vault/ciphertext.ts'

/** Encryption of a short text in which equal texts give equal ciphertexts, so that they can be looked up and kept unique. */
export type Deterministic = {
  readonly encrypt: (text: string) => string
  readonly decrypt: (stored: string) => string
}

/**
 * The idea of AES-SIV (RFC 5297): the nonce is a MAC over the text, so equal texts give equal ciphertexts and a change on the
 * way is noticed. HMAC-SHA-256 cut to 128 bits, AES-256-CTR; both keys come from `root` by HKDF for this context.
 * Stored as `d1.<key id>.<base64url>`.
 */
export function deterministic(root: { readonly id: string; readonly bytes: Buffer }, context: string): Deterministic {
  const derived = Buffer.from(hkdfSync('sha256', root.bytes, '', `waymark deterministic ${context}`, 64))
  const macKey = derived.subarray(0, 32)
  const encryptionKey = derived.subarray(32)
  const macOf = (text: string): Buffer => createHmac('sha256', macKey).update(text, 'utf8').digest().subarray(0, 16)
  const prefix = `d1.${root.id}.`
  return {
    encrypt(text) {
      const iv = macOf(text)
      const cipher = createCipheriv('aes-256-ctr', encryptionKey, iv)
      return prefix + Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64url')
    },
    decrypt(stored) {
      if (!stored.startsWith(prefix)) throw new Unreadable('Written with another key or in another format')
      const bytes = Buffer.from(stored.slice(prefix.length), 'base64url')
      const iv = bytes.subarray(0, 16)
      if (iv.length < 16) throw new Unreadable('It is too short')
      const decipher = createDecipheriv('aes-256-ctr', encryptionKey, iv)
      const text = Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8')
      if (!timingSafeEqual(macOf(text), iv)) throw new Unreadable('It was changed, or belongs somewhere else')
      return text
    },
  }
}
