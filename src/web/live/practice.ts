import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { PracticePage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'

export const practiceQuery = (practice: PracticeId) =>
  queryOptions({
    queryKey: ['practice', practice],
    queryFn: () => ask<PracticePage>(`/api/practice?${new URLSearchParams({ practice })}`),
  })

/** The practice with its people and settings. Suspends until it is there; throws a `Problem` for the page's error state. */
export function usePracticePage(practice: PracticeId): PracticePage {
  return useSuspenseQuery(practiceQuery(practice)).data
}
