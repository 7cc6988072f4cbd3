import { queryOptions } from '@tanstack/react-query'
import type { ConcernPage, ConcernsPage } from '#server/http/rights-contract.ts'
import { ask } from '#web/live/api.ts'

/** Clients with concerns that were sent to the reader. */
export const concernsQuery = (practice: string) =>
  queryOptions({
    queryKey: ['concerns', practice],
    queryFn: () => ask<ConcernsPage>(`/api/concerns?${new URLSearchParams({ practice })}`),
  })

/** What one client has sent to the reader. */
export const concernQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: ['concerns', practice, client],
    queryFn: () => ask<ConcernPage>(`/api/concerns/${encodeURIComponent(client)}?${new URLSearchParams({ practice })}`),
  })
