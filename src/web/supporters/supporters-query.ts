import { queryOptions } from '@tanstack/react-query'
import type { SupportersPage } from '#server/http/supporters-contract.ts'
import { ask } from '#web/live/api.ts'

/** Under the client's key, so that what changes the client's record is read again. */
export const supportersQuery = (practice: string, client: string) =>
  queryOptions({
    queryKey: ['client', client, 'supporters'],
    queryFn: () =>
      ask<SupportersPage>(`/api/clients/${encodeURIComponent(client)}/supporters?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })
