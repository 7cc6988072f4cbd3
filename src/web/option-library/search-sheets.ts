import type { SheetInList } from '#server/http/options-contract.ts'

/** The sheets that have every word of a search in their title, their question, or the name or short text of an option; all for none. */
export function searchSheets(sheets: readonly SheetInList[], search: string): readonly SheetInList[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  return sheets.filter((sheet) => {
    const text = plain(
      [sheet.title, sheet.decision, ...sheet.options.flatMap((one) => [one.name, one.inShort])].join(' '),
    )
    return words.every((word) => text.includes(word))
  })
}

/** Small letters without marks, so that "ängste" finds "Angste" and the other way round. */
const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
