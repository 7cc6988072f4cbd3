import { queryOptions } from '@tanstack/react-query'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { OptionsText } from '#server/http/options-contract.ts'
import { ask } from '#web/live/api.ts'

/** A clause as it read in one edition. That never changes, so it is read once. */
export const clauseQuery = (practice: PracticeId, clause: string, edition: number) =>
  queryOptions({
    queryKey: ['options-text', practice, clause, edition],
    queryFn: async () => {
      const about = { practice, of: `clause/${clause}`, edition: String(edition) }
      const told = await ask<OptionsText>(`/api/options-text?${new URLSearchParams(about)}`)
      return 'clause' in told ? told.clause : null
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
