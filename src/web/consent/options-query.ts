import { queryOptions } from '@tanstack/react-query'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { OptionsPage, OptionsText, SheetPage } from '#server/http/options-contract.ts'
import { ask } from '#web/live/api.ts'

const A_MINUTE = 60_000

/** What a practice says about ways to help, its clauses, and its words about cost and about what it may have to tell. */
export const optionsQuery = (practice: PracticeId) =>
  queryOptions({
    queryKey: ['options', practice],
    queryFn: () => ask<OptionsPage>(`/api/options?${new URLSearchParams({ practice })}`),
    staleTime: A_MINUTE,
  })

/** One whole sheet, as it stands here. */
export const sheetQuery = (practice: PracticeId, sheet: string) =>
  queryOptions({
    queryKey: ['options', practice, sheet],
    queryFn: () => ask<SheetPage>(`/api/options/${encodeURIComponent(sheet)}?${new URLSearchParams({ practice })}`),
    staleTime: A_MINUTE,
  })

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
