import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { MAY_OPTIONS, type OptionsCommand } from '#domain/options/practice-options.ts'
import type { OptionsPage, OptionsText, SheetPage } from '#server/http/options-contract.ts'
import { optionsQuery } from '#web/decide/options-query.ts'
import { ask } from '#web/live/api.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { capacitiesIn, type Here } from '#web/live/me.ts'

/** Everything that can be chosen from in a practice. Suspends until it is there; throws a `Problem` for the page's error state. */
export function useOptions(practice: string): OptionsPage {
  return useSuspenseQuery(optionsQuery(practice)).data
}

/** Which of the texts of a sheet: the one that stands here, the one that ships, or one edition. */
export type Which = 'standing' | 'original' | number

const sheetInEdition = (practice: string, sheet: string, which: Which) =>
  queryOptions({
    queryKey: ['options', practice, sheet, 'in', which],
    queryFn: () => {
      const more = which === 'original' ? { original: '1' } : which === 'standing' ? {} : { edition: String(which) }
      const asked = new URLSearchParams({ practice, ...more })
      return ask<SheetPage>(`/api/options/${encodeURIComponent(sheet)}?${asked}`)
    },
  })

/** One whole sheet. Suspends until it is there; throws a `Problem` when there is none. */
export function useSheet(practice: string, sheet: string, which: Which = 'standing'): SheetPage {
  return useSuspenseQuery(sheetInEdition(practice, sheet, which)).data
}

/** A card or a clause as it read in one edition; `of`: `card/…` or `clause/…`. */
export function useOptionsText(practice: string, of: string, edition: number): OptionsText {
  return useSuspenseQuery({
    queryKey: ['options', practice, of, edition],
    queryFn: () =>
      ask<OptionsText>(`/api/options-text?${new URLSearchParams({ practice, of, edition: String(edition) })}`),
  }).data
}

/** Whether the reader may do this here. */
export function mayInOptions(here: Here, type: OptionsCommand['type']): boolean {
  return capacitiesIn(here).some((one) => MAY_OPTIONS[type].includes(one))
}

/** Acts on the practice's options, in the first capacity that may (as a therapist before as an administrator): null when done and kept. */
export async function issueOnOptions(here: Here, command: OptionsCommand): Promise<Refusal | null> {
  const capacity = capacitiesIn(here).find((one) => MAY_OPTIONS[command.type].includes(one))
  if (!capacity) return { code: 'not-allowed' }
  return issueOnStream('options', here.id, capacity, command, [['options']])
}
