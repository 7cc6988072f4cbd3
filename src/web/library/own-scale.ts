import type { Measure } from '#domain/measure/measure.ts'

/** What somebody fills in for a rating scale of their own. */
export type ScaleWords = {
  readonly name: string
  readonly about: string
  readonly question: string
  readonly low: string
  readonly high: string
  readonly better: 'lower' | 'higher'
}

const HIGHEST = 10

/**
 * A rating scale as a measure of one question, answered from 0 to 10. `id`: its new id. `written`: who wrote it, which is its source and
 * its licence.
 */
export function ownScale(id: string, words: ScaleWords, written: string): Measure {
  const { name, about, question, low, high, better } = words
  const sourced = { mark: 'computed', source: written } as const
  const label = (value: number): string =>
    value === 0 ? `0: ${low.trim()}` : value === HIGHEST ? `${HIGHEST}: ${high.trim()}` : String(value)
  return {
    id,
    edition: 1,
    kind: 'scale',
    name: name.trim(),
    short: name.trim(),
    about: about.trim(),
    language: 'en',
    items: [{ text: question.trim() }],
    options: Array.from({ length: HIGHEST + 1 }, (_, value) => ({ value, label: label(value) })),
    scoring: { rule: 'sum', lowest: 0, highest: HIGHEST, better, ...sourced },
    missing: { atMost: 0, ...sourced },
    licence: { sentence: `${written[0]?.toUpperCase() ?? ''}${written.slice(1)}.`, ...sourced },
  }
}
