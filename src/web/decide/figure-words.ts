import type { Figure } from '#domain/options/option-sheet.ts'
import { m } from '#words/paraglide/messages.js'

type Share = Pick<Figure, 'outOf100' | 'from' | 'to'>

/** A share as people: "42 of 100". Whole people, as in the picture; next to nobody and nearly everybody are said as that. */
export function manyOf100({ outOf100 }: Share): string {
  if (outOf100 > 0 && outOf100 < 0.5) return m.decide_fewer_than_one()
  if (outOf100 < 100 && outOf100 >= 99.5) return m.decide_more_than_99()
  return m.decide_of_100({ count: Math.round(outOf100) })
}

/** How sure a share is: "likely between 38 and 45". Null where the source gives no range. */
export function betweenWords(share: Share): string | null {
  const range = rangeOf(share)
  return range && m.decide_between(range)
}

/** The same for those who did not have it. */
export function betweenWithoutWords(share: Share): string | null {
  const range = rangeOf(share)
  return range && m.decide_without_range(range)
}

const rangeOf = ({ from, to }: Share): { readonly from: number; readonly to: number } | null =>
  from === undefined || to === undefined ? null : { from: Math.round(from), to: Math.round(to) }

/** The picture of a figure in words: with, and without beside it. */
export function figureWords(figure: Figure): string {
  const { text, without } = figure
  const many = manyOf100(figure)
  return without
    ? m.decide_figure_beside({ many, text, without: manyOf100(without), who: without.who })
    : m.decide_figure_alone({ many, text })
}

/** The numbers as the source has them. */
export function exactWords({ outOf100, without }: Figure): string {
  return without
    ? m.decide_exact_beside({ exact: outOf100, without: without.outOf100 })
    : m.decide_exact({ exact: outOf100 })
}
