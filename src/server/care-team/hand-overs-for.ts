import type { Capacity } from '#domain/kernel/asking.ts'
import type { HandOver } from '#domain/practice/hand-over.ts'

/** Hand-overs as this reader may know them: what was written to the colleague is not the client's to read here. */
export function handOversFor(capacity: Capacity, all: readonly HandOver[]): readonly HandOver[] {
  return capacity === 'client' ? all.map((one) => ({ ...one, note: '' })) : all
}
