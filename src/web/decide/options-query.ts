import { queryOptions } from '@tanstack/react-query'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { OptionsPage, SheetPage } from '#server/http/options-contract.ts'
import { ask } from '#web/live/api.ts'

const KEPT_MS = 5 * 60_000

/** What can be chosen from in a practice. Reading it leaves no trace anywhere. */
export const optionsQuery = (practice: PracticeId) =>
  queryOptions({
    queryKey: ['options', practice],
    queryFn: () => ask<OptionsPage>(`/api/options?${new URLSearchParams({ practice })}`),
    staleTime: KEPT_MS,
  })

/** One whole sheet: as it stands here, or as it ships where the practice has a copy of its own. */
export const sheetQuery = (practice: PracticeId, sheet: string, original = false) =>
  queryOptions({
    queryKey: ['options', practice, sheet, original],
    queryFn: () => {
      const asked = new URLSearchParams({ practice, ...(original ? { original: '1' } : {}) })
      return ask<SheetPage>(`/api/options/${encodeURIComponent(sheet)}?${asked}`)
    },
    staleTime: KEPT_MS,
  })
