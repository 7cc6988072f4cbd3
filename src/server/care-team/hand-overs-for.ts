import type { Capacity } from '#domain/kernel/asking.ts'
import { type HandOver, handOverComing } from '#domain/practice/hand-over.ts'
import type { Practice } from '#domain/practice/practice.ts'
import type { ClientPage } from '#server/http/contract.ts'

/** Hand-overs as this reader may know them: what was written to the colleague is not the client's to read here. */
export function handOversFor(capacity: Capacity, all: readonly HandOver[]): readonly HandOver[] {
  return capacity === 'client' ? all.map((one) => ({ ...one, note: '' })) : all
}

/** Of a hand-over to come what its words do not say: that the colleague got a note, and who, supervising the colleague, may read along. */
export function toComeOf(all: readonly HandOver[] = [], { members }: Pick<Practice, 'members'>): ClientPage['toCome'] {
  const coming = handOverComing({ handOvers: all })
  if (!coming) return null
  const supervisor = members[members[coming.to]?.supervisor ?? '']
  return { noted: coming.note !== '', supervisor: supervisor && !supervisor.ended ? supervisor.name : null }
}
