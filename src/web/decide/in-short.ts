import type { Option, Saying } from '#domain/options/option-sheet.ts'
import { saysNumber } from '#domain/options/says-number.ts'

const SENTENCES = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*(?:\s+|$)/gs

/** The sentences of a text that say no number: a number stands only where its source does. */
const withoutNumbers = (text: string): string =>
  (text.match(SENTENCES) ?? [text])
    .filter((one) => !saysNumber(one))
    .map((one) => one.trim())
    .join(' ')

const lines = (sayings: readonly Saying[]): string[] =>
  sayings.map(({ text }) => withoutNumbers(text)).filter((one) => one !== '')

/** Everything an option says about its risks without a number, a line each, and the first of whom it may not suit. To be changed. */
export function risksInShort({ risks, notFor }: Pick<Option, 'risks' | 'notFor'>): string {
  return [...lines(risks), ...lines(notFor).slice(0, 1)].join('\n')
}
