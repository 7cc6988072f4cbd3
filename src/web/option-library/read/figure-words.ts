import type { Figure } from '#domain/options/option-sheet.ts'
import { m } from '#words/paraglide/messages.js'

type Share = { readonly outOf100: number; readonly from?: number | undefined; readonly to?: number | undefined }

/** A number in the reader's way of writing it. */
const number = (n: number): string => new Intl.NumberFormat(navigator.language).format(n)

/** How sure a share is, in words; empty where no range is given. */
function rangeWords({ from, to }: Share): string {
  if (from !== undefined && to !== undefined) return m.sheets_figure_range({ from: number(from), to: number(to) })
  if (from !== undefined) return m.sheets_figure_from({ from: number(from) })
  return to === undefined ? '' : m.sheets_figure_to({ to: number(to) })
}

/** A figure as sentences: what happened to how many of 100, how sure that is, and to how many it happened without it. */
export function figureSentences(figure: Figure): string[] {
  const { outOf100, text, when, without, sure } = figure
  return [
    m.sheets_figure({ number: number(outOf100), text, when }),
    rangeWords(figure),
    without ? m.sheets_figure_without({ who: without.who, number: number(without.outOf100) }) : '',
    without ? rangeWords(without) : '',
    m.sheets_figure_sure({ sure }),
  ].filter((one) => one !== '')
}
