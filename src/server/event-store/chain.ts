import { createHash } from 'node:crypto'
import type { Instant } from '#domain/kernel/dates.ts'

/** Where in the store an event stands. `version` counts from 1 within its stream. */
export type Place = { readonly practiceId: string; readonly streamId: string; readonly version: number }

/** What the first event of a stream is chained to. */
export const CHAIN_START: Buffer = Buffer.alloc(32)

/**
 * SHA-256 over the hash before, the place, the instant and the body as it is stored (encrypted), each with its length: a changed,
 * moved, missing or added event breaks every hash after it. Nothing needs to be decrypted to check it.
 */
export function chainHash(previous: Uint8Array, place: Place, at: Instant, body: Uint8Array): Buffer {
  const hash = createHash('sha256')
  const length = Buffer.alloc(4)
  for (const part of [previous, place.practiceId, place.streamId, String(place.version), at, body]) {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part
    length.writeUInt32BE(bytes.length)
    hash.update(length).update(bytes)
  }
  return hash.digest()
}
