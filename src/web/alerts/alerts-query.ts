import { queryOptions } from '@tanstack/react-query'
import type { AlertsPage } from '#server/http/check-in-contract.ts'
import { ask } from '#web/live/api.ts'
import type { Here } from '#web/live/me.ts'

/** How often it is looked again, also where the server's wake-ups do not come through. */
const LOOK_AGAIN_MS = 20_000

/** Answers about risk that are the reader's to look at. It is asked on every page of a member, so that it finds them anywhere. */
export const alertsQuery = (practice: string) =>
  queryOptions({
    queryKey: ['alerts', practice],
    queryFn: () => ask<AlertsPage>(`/api/alerts?${new URLSearchParams({ practice })}`),
    staleTime: 0,
    refetchInterval: LOOK_AGAIN_MS,
    refetchIntervalInBackground: true,
  })

/** Whether answers about safety can be this person's to look at. Nobody else is asked about them. */
export function looksAfterAlerts({ roles }: Here): boolean {
  return roles.includes('therapist') || roles.includes('supervisor')
}
