import type { MeasureItem, Option } from '#domain/measure/measure.ts'
import { m } from '#words/paraglide/messages.js'

/** An answer with the value it has: "Several days = 1". Labels of a scale say it themselves: "0: not at all". */
export function optionWords({ label, value }: Option): string {
  return saysValue(label, value) ? label : m.library_option({ label, value })
}

/** Labels of a scale are the numbers themselves, some with words: "0: not at all". */
const saysValue = (label: string, value: number): boolean => label === String(value) || label.startsWith(`${value}: `)

/**
 * What ticking an answer counts towards the sum, to be printed beside it; null where the label says it already. An item that is
 * counted the other way round has the numbers the other way round, so that whoever adds up by hand gets the score.
 */
export function countedNumber(item: MeasureItem, options: readonly Option[], { label, value }: Option): number | null {
  const values = options.map((one) => one.value)
  const counted = item.reversed ? Math.min(...values) + Math.max(...values) - value : value
  return counted === value && saysValue(label, value) ? null : counted
}
