import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { ClientId, PracticeId } from '#domain/kernel/ids.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import { ask } from '#web/live/api.ts'

export const settingsQuery = (practice: PracticeId, client: ClientId) =>
  queryOptions({
    queryKey: ['check-ins', client],
    queryFn: () =>
      ask<CheckInSettingsPage>(
        `/api/clients/${encodeURIComponent(client)}/check-ins?${new URLSearchParams({ practice })}`,
      ),
  })

/** How a client is asked. Suspends until it is there; throws a `Problem` for the page's error state. */
export function useSettings(practice: PracticeId, client: ClientId): CheckInSettingsPage {
  return useSuspenseQuery(settingsQuery(practice, client)).data
}

/** What to read again after something about asking has changed. */
export const readsAfter = (client: ClientId): readonly (readonly unknown[])[] => [['check-ins', client], ['check-in']]
