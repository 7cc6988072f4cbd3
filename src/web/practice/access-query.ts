import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import type { AccessPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'

type AccessSoFar = {
  readonly entries: AccessPage['entries']
  /** Asks for earlier ones; absent when there are none. */
  readonly onEarlier: (() => void) | undefined
}

/** Who looked in a practice, or at one client in it, the latest first. Suspends until the first page is there. */
export function useAccessLog(practice: string, client?: string): AccessSoFar {
  const { data, hasNextPage, fetchNextPage } = useSuspenseInfiniteQuery({
    queryKey: ['access-log', practice, client ?? null],
    queryFn: ({ pageParam }) =>
      ask<AccessPage>(
        `/api/access-log?${new URLSearchParams({
          practice,
          ...(client === undefined ? {} : { client }),
          ...(pageParam === null ? {} : { before: String(pageParam) }),
        })}`,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return {
    entries: data.pages.flatMap(({ entries }) => entries),
    onEarlier: hasNextPage ? () => void fetchNextPage() : undefined,
  }
}
