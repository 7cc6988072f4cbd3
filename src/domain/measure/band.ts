import type { Measure } from '#domain/measure/measure.ts'

/**
 * The published words for a total, such as "mild", or null where the measure has no bands or none covers it. A total between
 * two bands, as replaced answers can give, is rounded half up to a whole number first.
 */
export function bandOf(measure: Measure, total: number): string | null {
  const bands = measure.bands?.bands ?? []
  const covers = (score: number) => bands.find(({ from, to }) => from <= score && score <= to)
  return (covers(total) ?? covers(Math.floor(total + 0.5)))?.words ?? null
}
