import { createContext, useContext } from 'react'
import type { OptionSheet, Source } from '#domain/options/option-sheet.ts'
import type { SheetPage } from '#server/http/options-contract.ts'

/** The sheet a sentence or a figure stands in, which knows its sources. */
export const SheetContext = createContext<SheetPage | null>(null)

/** The page a practice's own copy was made from, where one reads the copy. */
export const OriginalContext = createContext<OptionSheet | null>(null)

export function useSheet(): SheetPage {
  const page = useContext(SheetContext)
  if (!page) throw new Error('A sentence of a sheet stands outside its sheet.')
  return page
}

/** A source with the number it has on the page. */
export type Numbered = { readonly number: number; readonly source: Source }

/** The sources named, in the order of the sheet; one that is not there is left out. */
export function sourcesNamed(sources: readonly Source[], ids: readonly string[] = []): Numbered[] {
  return sources.flatMap((source, n) => (ids.includes(source.id) ? [{ number: n + 1, source }] : []))
}
