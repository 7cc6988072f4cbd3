import { infiniteQueryOptions } from '@tanstack/react-query'
import type { TodayPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'
import { queries } from '#web/live/query.ts'
import type { Whose } from '#web/today/whose.ts'

/** A caseload or what a search found in it, a page at a time. */
export const caseloadQuery = (practice: string, as: Whose | 'assistant', query: string) =>
  infiniteQueryOptions({
    queryKey: ['today', practice, as, query],
    queryFn: ({ pageParam }) =>
      ask<TodayPage>(`/api/today?${new URLSearchParams({ practice, as, q: query, after: pageParam })}`),
    initialPageParam: '0',
    getNextPageParam: (last) => last.next,
  })

/** Where the first one that a search finds can be gone to; null when nobody is found or nothing is asked. */
export async function firstFound(practice: string, as: Whose | 'assistant', query: string): Promise<string | null> {
  if (query === '') return null
  const found = await queries.fetchInfiniteQuery(caseloadQuery(practice, as, query)).catch(() => null)
  const row = found?.pages[0]?.rows[0]
  if (!row) return null
  return row.plan ? `/plan/${row.plan}` : `/clients/${row.client}`
}
