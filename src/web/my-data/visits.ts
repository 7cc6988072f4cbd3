import type { CivilDate } from '#domain/kernel/dates.ts'
import type { AccessPage } from '#server/http/contract.ts'
import { dayOf } from '#web/ui/dates.ts'

type Entry = AccessPage['entries'][number]

/** What one person did on one day, each thing once with how often; in the order in which it was last done. */
export type DayOfVisits = {
  readonly day: CivilDate
  readonly name: Entry['name']
  readonly capacity: Entry['capacity']
  readonly acts: readonly { readonly act: string; readonly times: number }[]
}

/** All visits, a line for each day and person, the latest first. Nothing is left out: the counts add up to all entries. */
export function visitsByDay(entries: readonly Entry[]): DayOfVisits[] {
  const days = new Map<string, { of: Omit<DayOfVisits, 'acts'>; acts: Map<string, number> }>()
  for (const { at, name, capacity, act } of entries) {
    const day = dayOf(at)
    const key = JSON.stringify([day, name, capacity])
    const one = days.get(key) ?? { of: { day, name, capacity }, acts: new Map<string, number>() }
    one.acts.set(act, (one.acts.get(act) ?? 0) + 1)
    days.set(key, one)
  }
  return [...days.values()].map(({ of, acts }) => ({
    ...of,
    acts: [...acts].map(([act, times]) => ({ act, times })),
  }))
}
