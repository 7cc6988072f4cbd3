import { queryOptions } from '@tanstack/react-query'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { LibraryPage } from '#server/http/check-in-contract.ts'
import { ask } from '#web/live/api.ts'

/** What a practice can ask with: its measures, its rules, its cover. */
export const libraryQuery = (practice: PracticeId) =>
  queryOptions({
    queryKey: ['library', practice],
    queryFn: () => ask<LibraryPage>(`/api/library?${new URLSearchParams({ practice })}`),
    staleTime: 5 * 60_000,
  })
