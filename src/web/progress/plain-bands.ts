import type { Measure } from '#domain/measure/measure.ts'

/** With only two bands a measure says on which side of a cut-off one is, for screening, in the words of the trade. */
const FEWEST = 3

/** The measure as a client reads it: with its bands where they are degrees ("mild", "moderate"), without them where they screen. */
export function withPlainBands(measure: Measure): Measure {
  const bands = measure.bands?.bands ?? []
  if (bands.length === 0 || bands.length >= FEWEST) return measure
  const { bands: _, ...others } = measure
  return others
}
