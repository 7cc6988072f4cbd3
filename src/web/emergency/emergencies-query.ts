import { queryOptions } from '@tanstack/react-query'
import type { EmergenciesPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'

/** Every emergency access of a practice, for administrators. */
export const emergenciesQuery = (practice: string) =>
  queryOptions({
    queryKey: ['emergencies', practice],
    queryFn: () => ask<EmergenciesPage>(`/api/emergencies?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })
