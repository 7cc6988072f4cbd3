import type { OptionsPage } from '#server/http/options-contract.ts'

/** The editions of sheets and cards that this page shows, by what a method can be chosen from: a yes is to these. */
export function editionsRead({ sheets, cards }: Pick<OptionsPage, 'sheets' | 'cards'>): Record<string, number> {
  return Object.fromEntries([
    ...sheets.map(({ id, edition }) => [id, edition] as const),
    ...cards.map(({ id, edition }) => [`card/${id}`, edition] as const),
  ])
}
