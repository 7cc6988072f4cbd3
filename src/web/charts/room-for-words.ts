import type { Chart } from '#web/charts/chart.ts'
import { isInWords } from '#web/charts/in-words.ts'
import { linesOf } from '#web/charts/wrap.ts'

/** How the words of bands stand in a chart: beside the plot, or inside it; how many letters to a line; how high the plot has to be. */
export type RoomForWords = {
  /** Pixels kept free to the right of the plot; 0: the words stand inside. */
  readonly beside: number
  readonly letters: number
  readonly tall: number
}

/** Pixels from one line of words to the next, and about so many for a letter. */
export const LINE = 14
const LETTER = 6.6
const WIDE_ENOUGH = 420
const [WIDE, NONE] = [{ beside: 128, letters: 18 }, 12]
const [LOW, HIGH, HIGHEST] = [132, 210, 480]
const LONGEST_WORD = 13

/**
 * Room for the words of bands, so that the line never runs through them: beside the plot, in a margin as wide as their longest
 * word on a phone. Sentences, as the levels of a goal are, stand inside on a phone, above the middle of their level, where the
 * answers lie; the plot grows until they fit. `width`: of the whole chart, in pixels.
 */
export function roomForWords(chart: Pick<Chart, 'bands' | 'lowest' | 'highest'>, width: number): RoomForWords {
  const { bands, lowest, highest } = chart
  const usual = bands.length > 0 || highest - lowest > 12 ? HIGH : LOW
  if (bands.length === 0) return { beside: NONE, letters: 0, tall: usual }
  const sentences = isInWords(chart)
  const most = (letters: number): number => Math.max(...bands.map(({ words }) => linesOf(words, letters).length))
  const level = (height: number): number => Math.min(HIGHEST, Math.max(usual, height * bands.length))
  if (width >= WIDE_ENOUGH) return { ...WIDE, tall: sentences ? level(most(WIDE.letters) * LINE + 6) : usual }
  if (sentences) {
    const letters = Math.floor((width - 60) / LETTER)
    return { beside: 0, letters, tall: level(2 * (most(letters) * LINE + 6)) }
  }
  const longest = Math.max(...bands.flatMap(({ words }) => words.split(/\s+/).map((word) => word.length)))
  const letters = Math.min(LONGEST_WORD, Math.max(6, longest))
  return { beside: Math.ceil(letters * LETTER) + 10, letters, tall: usual }
}
