import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { ProgressPage } from '#server/http/check-in-contract.ts'
import { ask } from '#web/live/api.ts'

/** How it is going, as the server tells it. */
export const progressQuery = (plan: string) =>
  queryOptions({
    queryKey: ['progress', plan],
    queryFn: () => ask<ProgressPage>(`/api/plans/${encodeURIComponent(plan)}/progress`),
  })

/** How it is going, as this reader may see it. Suspends until it is there; throws a `Problem` for the page's error state. */
export function useProgress(plan: string): ProgressPage {
  return useSuspenseQuery(progressQuery(plan)).data
}
