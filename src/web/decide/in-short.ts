import type { Saying } from '#domain/options/option-sheet.ts'

const SENTENCE = /^.*?[.!?](?=\s|$)/s

/** The first sentence of each of these, a line each: enough to begin with, and to be changed by whoever writes it down. */
export function inShort(sayings: readonly Saying[]): string {
  return sayings.map(({ text }) => SENTENCE.exec(text)?.[0] ?? text).join('\n')
}
