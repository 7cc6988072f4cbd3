import type { CivilDate } from '#domain/kernel/dates.ts'
import { type Accessed, type Purpose, purposesOf } from '#domain/practice/access.ts'
import type { AccessPage } from '#server/http/contract.ts'
import { isAlone } from '#web/practice/access-runs.ts'
import { dayOf } from '#web/ui/dates.ts'

export type Entry = AccessPage['entries'][number]

/** What one person was there for on one day; or one entry that always stands alone. */
export type Line =
  | {
      readonly kind: 'day'
      readonly day: CivilDate
      readonly purposes: readonly Purpose[]
      /** The visits of that day, the latest first: never none. */
      readonly visits: readonly Entry[]
    }
  | { readonly kind: 'alone'; readonly day: CivilDate; readonly visit: Entry }

/** Lines by their days, in the order they come. */
export function daysOf(lines: readonly Line[]): [CivilDate, Line[]][] {
  const days = new Map<CivilDate, Line[]>()
  for (const line of lines) days.set(line.day, [...(days.get(line.day) ?? []), line])
  return [...days]
}

/**
 * Who looked: a line for each person and day, with what they were there for; prints, exports, emergencies, what came from outside and
 * what was refused each alone. The latest day first, and on a day whoever was there last. Nothing is left out.
 */
export function linesOf(entries: readonly Entry[]): Line[] {
  const lines: { key: string | null; day: CivilDate; visits: Entry[] }[] = []
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = dayOf(entry.at)
    const key = isAlone(entry) ? null : JSON.stringify([day, entry.name, entry.capacity])
    const known = key === null ? undefined : days.get(key)
    if (known) known.push(entry)
    else {
      const visits = [entry]
      if (key !== null) days.set(key, visits)
      lines.push({ key, day, visits })
    }
  }
  return lines.flatMap(({ key, day, visits }): Line[] => {
    const [visit] = visits
    if (!visit) return []
    if (key === null) return [{ kind: 'alone', day, visit }]
    const done = visits.flatMap(({ capacity, ...one }): Accessed[] => (capacity === null ? [] : [{ ...one, capacity }]))
    return [{ kind: 'day', day, purposes: purposesOf(done), visits }]
  })
}
