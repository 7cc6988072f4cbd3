import { useQueries, useQuery } from '@tanstack/react-query'
import { cardRef } from '#domain/options/card.ts'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { sheetsOf } from '#web/decide/choices.ts'
import { risksInShort } from '#web/decide/in-short.ts'
import { optionsQuery, sheetQuery } from '#web/decide/options-query.ts'

/** The risks of the options of a choice, in short, by `ref`; without those of a sheet or card that is gone. */
export function useRisks(practice: string, decision: Decision): Readonly<Record<string, string>> {
  const { data } = useQuery(optionsQuery(practice))
  const sheets = useQueries({ queries: sheetsOf(decision.options).map((id) => sheetQuery(practice, id)) })
  const cards = (data?.cards ?? []).map((one) => [cardRef(one.id), one.couldGoWrong] as const)
  const told = sheets.flatMap(({ data: page }) =>
    (page?.sheet.options ?? []).map((one) => [`${page?.sheet.id}/${one.id}`, risksInShort(one)] as const),
  )
  return Object.fromEntries([...cards, ...told])
}
