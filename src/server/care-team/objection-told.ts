import type { Capacity } from '#domain/kernel/asking.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Client } from '#domain/practice/client.ts'
import { handOverObjected } from '#domain/practice/hand-over.ts'
import type { Reported } from '#server/http/check-in-contract.ts'

/** Who was told about a hand-over, or supervises whoever hands over. */
const READERS: ReadonlySet<Capacity> = new Set(['client', 'therapist', 'supervisor'])

/** The objection to a hand-over that is still to be talked about, for the agenda: one, or nothing. `nameOf`: of a member. */
export function objectionTold(
  capacity: Capacity,
  client: Pick<Client, 'handOvers'>,
  nameOf: (person: PersonId) => string,
): Reported[] {
  const one = handOverObjected(client)
  if (!one || !READERS.has(capacity)) return []
  const { id, to, objected } = one
  const said = { colleague: nameOf(to), words: objected?.words ?? null }
  return [{ key: `objection:${id}`, id, what: 'objection', stays: true, ...said }]
}
