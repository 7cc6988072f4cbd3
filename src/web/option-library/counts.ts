import { m } from '#words/paraglide/messages.js'

type Counts = { readonly sheets?: number; readonly options: number; readonly figures: number; readonly sources: number }

/** "13 sheets, 90 options, 139 figures, 73 sources." */
export function countWords({ sheets, options, figures, sources }: Counts): string {
  const parts = [
    ...(sheets === undefined ? [] : [m.sheets_count_sheets({ count: sheets })]),
    m.sheets_count_options({ count: options }),
    m.sheets_count_figures({ count: figures }),
    m.sheets_count_sources({ count: sources }),
  ]
  return parts.join(', ')
}

/** What a list of sheets has in all. */
export function countsOf(
  sheets: readonly { readonly options: readonly unknown[]; readonly figures: number; readonly sources: number }[],
): Required<Counts> {
  return {
    sheets: sheets.length,
    options: sheets.reduce((sum, one) => sum + one.options.length, 0),
    figures: sheets.reduce((sum, one) => sum + one.figures, 0),
    sources: sheets.reduce((sum, one) => sum + one.sources, 0),
  }
}
