import type { Figure, Option, Source } from '#domain/options/option-sheet.ts'
import { answerOf, type Question } from '#web/decide/comparing.ts'

/** From what kind of source a figure comes: the first it names. */
export function kindOf(
  sources: readonly Source[],
  { sources: named }: Pick<Figure, 'sources'>,
): Source['kind'] | undefined {
  return sources.find(({ id }) => named.includes(id))?.kind
}

/**
 * Whether these options answer a question with figures that cannot be held against each other: from other kinds of sources, or
 * against other groups of people.
 */
export function notAlike(options: readonly Option[], question: Question, sources: readonly Source[]): boolean {
  const found = options
    .map((one) => answerOf(one, question).figures)
    .filter((figures) => figures.length > 0)
    .map((figures) => [...new Set(figures.map((one) => `${kindOf(sources, one)} ${one.without?.who ?? ''}`))])
  return found.length > 1 && new Set(found.flat()).size > 1
}
