import { type Measure, optionsOf } from '#domain/measure/measure.ts'
import type { LibraryPage } from '#server/http/check-in-contract.ts'
import { knownAs } from '#web/line-words/known-as.ts'

/** The measures this practice uses, by name. */
export function inUse({ library, settings }: LibraryPage): Measure[] {
  return Object.values(library)
    .filter(({ id }) => !settings.hidden.includes(id))
    .toSorted((one, other) => one.short.localeCompare(other.short))
}

export type RiskItem = {
  /** As clients know it: "Low mood (PHQ-9)". */
  readonly measure: string
  readonly item: number
  /** The lowest answer that counts, in words. */
  readonly label: string
  readonly action: 'alert' | 'ask'
}

/** Every question about safety that the measures ask. */
export function riskItems(measures: readonly Measure[]): RiskItem[] {
  return measures.flatMap((measure) =>
    measure.items.flatMap(({ risk }, at) => {
      if (!risk) return []
      const label = optionsOf(measure, at + 1).find(({ value }) => value === risk.from)?.label ?? String(risk.from)
      return [{ measure: knownAs(measure), item: at + 1, label, action: risk.action }]
    }),
  )
}
