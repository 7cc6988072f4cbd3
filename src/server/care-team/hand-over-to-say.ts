import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { handOverComing, type HandOver } from '#domain/practice/hand-over.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { SAID_DAYS } from '#server/care-team/hand-over-notices.ts'
import type { Me } from '#server/http/contract.ts'

type Said = NonNullable<Me['practices'][number]['asClient']>['handOver']

/** The hand-over that a client's home has to speak of. */
export function handOverToSay(handOvers: readonly HandOver[] = [], { members }: Practice, today: CivilDate): Said {
  const one =
    handOverComing({ handOvers }) ??
    handOvers.findLast(({ done }) => done !== undefined && addDays(done.on, SAID_DAYS) >= today)
  if (!one) return null
  const { how, on, objected, done } = one
  const nameOf = (person: string): string => members[person]?.name ?? ''
  const standing = done ? 'done' : objected ? 'objected' : 'coming'
  return { from: nameOf(one.from), to: nameOf(one.to), how, on: done?.on ?? on, standing }
}
