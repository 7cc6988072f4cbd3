import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Me } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => ask<Me>('/api/me'), staleTime: 5 * 60_000 })

/** Who is here. Suspends until it is known; `Gate` has made sure that somebody is. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

export type Here = Me['practices'][number]

/** The practice this person looks at: the only one for nearly everybody. */
export function useHere(): Here | null {
  return useMe().practices[0] ?? null
}

/** The capacities a person holds in a practice, the one that decides which home they see first. */
export function capacitiesIn(here: Here | null): Capacity[] {
  if (!here) return []
  const roles: Capacity[] = (['therapist', 'supervisor', 'assistant', 'administrator'] as const).filter((role) =>
    here.roles.includes(role),
  )
  return here.asClient ? [...roles, 'client'] : roles
}

export function useCapacities(): Capacity[] {
  return capacitiesIn(useHere())
}
