import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { ClientPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'

export const clientQuery = (practice: PracticeId, client: ClientId) =>
  queryOptions({
    queryKey: ['client', client],
    queryFn: () => ask<ClientPage>(`/api/clients/${encodeURIComponent(client)}?${new URLSearchParams({ practice })}`),
  })

/** A client's card. Suspends until it is there; throws a `Problem` for the page's error state. */
export function useClientPage(practice: PracticeId, client: ClientId): ClientPage {
  return useSuspenseQuery(clientQuery(practice, client)).data
}
