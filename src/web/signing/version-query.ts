import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { VersionPage } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'

/** The frozen content of one version. It never changes, so it is read once. */
const versionQuery = (plan: string, version: string) =>
  queryOptions({
    queryKey: ['version', plan, version],
    queryFn: () => ask<VersionPage>(`/api/plans/${encodeURIComponent(plan)}/versions/${encodeURIComponent(version)}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useVersion(plan: string, version: string): VersionPage {
  return useSuspenseQuery(versionQuery(plan, version)).data
}
