import type { Measure } from '#domain/measure/measure.ts'
import { shippedMeasures } from '#server/measures/shipped-measures.ts'

/** A measure that ships, by its id. */
export function shippedMeasure(id: string): Measure {
  const measure = shippedMeasures()[id]
  if (!measure) throw new Error(`There is no measure "${id}"`)
  return measure
}

/** Every measure that ships. */
export const everyShippedMeasure = (): readonly Measure[] => Object.values(shippedMeasures())
