import type { Measure } from '#domain/measure/measure.ts'
import { m } from '#words/paraglide/messages.js'

/** A measure as clients know it: "Low mood (PHQ-9)". */
export function knownAs({ about, short }: Pick<Measure, 'about' | 'short'>): string {
  return m.asked_known_as({ about: about.charAt(0).toLocaleUpperCase() + about.slice(1), short })
}

/** The same with how much it asks: "Low mood (PHQ-9), 10 questions". */
export function knownAsWithCount(measure: Measure): string {
  return m.asked_measure({ name: knownAs(measure), count: measure.items.length + (measure.unscored?.length ?? 0) })
}
