import type { Refusal } from '#domain/kernel/refusal.ts'
import { type Measure, optionsOf } from '#domain/measure/measure.ts'
import type { Answers } from '#domain/measure/score.ts'

/** An answer as it arrives: which item, from 1 (unscored ones follow after the others), and the value ticked, or none. */
export type GivenAnswer = { readonly item: number; readonly value: number | null }

/** All answers, in order: those that count, and those asked with them that do not. */
export type CheckedAnswers = { readonly answers: Answers; readonly unscored: Answers }

/**
 * Puts answers in order of the items. Refuses an item the measure does not have, a value that is none of its options and two
 * answers to one item, naming the item in `field`; nothing is dropped or corrected on the way.
 */
export function checkAnswers(
  measure: Measure,
  given: readonly GivenAnswer[],
): CheckedAnswers | { readonly refused: Refusal } {
  const scored = measure.items.length
  const all: (number | null)[] = Array.from({ length: scored + (measure.unscored?.length ?? 0) }, () => null)
  const seen = new Set<number>()
  for (const { item, value } of given) {
    const refuse = (code: Refusal['code']) => ({ refused: { code, about: measure.id, field: `item ${item}` } })
    if (!Number.isInteger(item) || item < 1 || item > all.length) return refuse('unknown-item')
    if (seen.has(item)) return refuse('answered-twice')
    seen.add(item)
    if (value !== null && !allowedValues(measure, item).includes(value)) return refuse('answer-out-of-range')
    all[item - 1] = value
  }
  return { answers: all.slice(0, scored), unscored: all.slice(scored) }
}

/** The values an item can be answered with, lowest first; items that are not counted follow after the others. */
export function allowedValues(measure: Measure, item: number): readonly number[] {
  const beyond = measure.unscored?.[item - 1 - measure.items.length]
  const options = beyond ? (beyond.options ?? measure.options) : optionsOf(measure, item)
  return options.map((one) => one.value)
}
