import type { Instant } from '#domain/kernel/dates.ts'
import type { Line } from '#domain/plan/line.ts'

/**
 * Whether the words of a line changed after that moment. Pausing or ending a line changes it as well, and not its words: then what
 * counts is how it came to stand before that.
 */
export function wordsChangedSince({ words, changedAt, last }: Line, since: Instant): boolean {
  if (changedAt <= since) return false
  const before = last?.before
  if (!before) return true
  return JSON.stringify(before.words) !== JSON.stringify(words) || before.changedAt > since
}
