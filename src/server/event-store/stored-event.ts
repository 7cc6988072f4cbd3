import type { Recorded } from '#domain/kernel/decider.ts'
import { type Place, chainHash } from '#server/event-store/chain.ts'
import { type DataKey, Unreadable, about, open, seal } from '#server/vault/ciphertext.ts'

/** Facts in the form they had when they were stored, by the number of that form. */
export type Stored = { readonly format: number; readonly recorded: Recorded<unknown> }

/** The two columns an event becomes. */
export type SealedEvent = { readonly body: Buffer; readonly hash: Buffer }

/** Turns what was stored in an earlier form into a fact of today. Each form has its golden streams. */
export type Upcast<Fact> = (fact: unknown, format: number) => Fact

/** Encrypts an event for its place and chains it to the one before. */
export function sealEvent(key: DataKey, previous: Uint8Array, place: Place, stored: Stored): SealedEvent {
  const { fact, asking } = stored.recorded
  const body = seal(key, JSON.stringify([stored.format, fact, asking]), boundTo(place))
  return { body, hash: chainHash(previous, place, asking.at, body) }
}

/** The event as it was stored. Throws `Unreadable` when the body is not the one that was written for this place. */
export function openEvent(key: DataKey, place: Place, body: Uint8Array): Stored {
  const parsed: unknown = JSON.parse(open(key, body, boundTo(place)).toString('utf8'))
  if (!Array.isArray(parsed) || parsed.length !== 3 || typeof parsed[0] !== 'number')
    throw new Unreadable('An event of an unknown shape')
  return { format: parsed[0], recorded: { fact: parsed[1], asking: parsed[2] } }
}

function boundTo({ practiceId, streamId, version }: Place): string {
  return about('event', practiceId, streamId, version)
}
