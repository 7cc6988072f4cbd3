import { addDays, type CivilDate } from '#domain/kernel/dates.ts'
import { handOverComing, type HandOver } from '#domain/practice/hand-over.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { SAID_DAYS } from '#server/care-team/hand-over-notices.ts'
import type { Me } from '#server/http/contract.ts'

const LONG_AGO: CivilDate = '0001-01-01'

type Said = NonNullable<Me['practices'][number]['asClient']>['handOver']

/** The hand-over that a client's home has to speak of. */
export function handOverToSay(handOvers: readonly HandOver[] = [], { members }: Practice, today: CivilDate): Said {
  const one =
    handOverComing({ handOvers }) ??
    handOvers.findLast((ended) => addDays(endOf(ended)?.on ?? LONG_AGO, SAID_DAYS) >= today)
  if (!one) return null
  const { how, on, objected, done, withdrawn } = one
  const nameOf = (person: string): string => members[person]?.name ?? ''
  const standing = done ? 'done' : withdrawn ? 'withdrawn' : objected ? 'objected' : 'coming'
  return { from: nameOf(one.from), to: nameOf(one.to), how, on: endOf(one)?.on ?? on, standing }
}

/** When it took effect or was called off: both are told, so that nothing that was told just disappears. */
const endOf = ({ done, withdrawn }: HandOver) => done ?? withdrawn
