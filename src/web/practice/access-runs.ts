import { standsAlone } from '#domain/practice/access.ts'
import type { AccessPage } from '#server/http/contract.ts'
import { dayOf } from '#web/ui/dates.ts'

type Entry = AccessPage['entries'][number]
/** The same person doing the same thing on the same day, one time after the other: the latest of them, and how often. */
export type Run = Entry & { readonly times: number }

/** Runs of entries, in the order they came. Nothing is left out: the counts add up to all entries. Some always stand alone. */
export function runsOf(entries: readonly Entry[]): Run[] {
  const runs: Run[] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last && isSame(last, entry)) runs[runs.length - 1] = { ...last, times: last.times + 1 }
    else runs.push({ ...entry, times: 1 })
  }
  return runs
}

/** Whether an entry always has its own line. Whoever has no right here came from outside. */
export function isAlone({ capacity, ...entry }: Entry): boolean {
  return capacity === null || standsAlone({ ...entry, capacity })
}

function isSame(one: Entry, other: Entry): boolean {
  return (
    !isAlone(one) &&
    one.name === other.name &&
    one.capacity === other.capacity &&
    one.act === other.act &&
    one.part === other.part &&
    one.clientName === other.clientName &&
    dayOf(one.at) === dayOf(other.at)
  )
}
