import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { ProgressPage } from '#server/http/check-in-contract.ts'
import { ask } from '#web/live/api.ts'

/** How it is going, as the server tells it. */
export const progressQuery = (plan: string) =>
  queryOptions({
    queryKey: ['progress', plan],
    queryFn: () => ask<ProgressPage>(`/api/plans/${encodeURIComponent(plan)}/progress`),
  })

/** The same with every check-in, note and answer about safety: under its key, so that what makes one old makes both old. */
export const wholeProgressQuery = (plan: string) =>
  queryOptions({
    queryKey: ['progress', plan, 'earlier'],
    queryFn: () => ask<ProgressPage>(`/api/plans/${encodeURIComponent(plan)}/progress?earlier=1`),
    // Somebody waits beside the button, and can press it again.
    retry: false,
  })

/** How it is going, as this reader may see it. Suspends until it is there; throws a `Problem` for the page's error state. */
export function useProgress(plan: string): ProgressPage {
  return useSuspenseQuery(progressQuery(plan)).data
}
