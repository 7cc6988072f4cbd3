import { queryOptions } from '@tanstack/react-query'
import type { CustodyPage } from '#server/http/care-team-contract.ts'
import { ask } from '#web/live/api.ts'

/** Who the records custodian is, and which clients have nobody; `without`: which would have nobody once this member has gone. */
export const custodyQuery = (practice: string, without?: string) =>
  queryOptions({
    queryKey: ['practice', practice, 'custody', without ?? ''],
    queryFn: () =>
      ask<CustodyPage>(`/api/custody?${new URLSearchParams({ practice, ...(without ? { without } : {}) })}`),
    staleTime: 0,
  })
