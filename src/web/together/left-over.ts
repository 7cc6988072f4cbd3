import type { EntityId } from '#domain/kernel/ids.ts'
import { type Sheet, textOf } from '#web/together/sheet.ts'
import { becameKey, type Helper, HELPERS, helpKey, madeFor, stepKey, topicKey, topicsOf } from '#web/together/topics.ts'

/** Something that was put down and has become nothing of the plan yet. */
export type Left =
  | { readonly what: 'words'; readonly key: string; readonly words: string }
  | { readonly what: 'topic'; readonly key: string; readonly words: string }
  | {
      readonly what: 'help'
      readonly key: string
      readonly words: string
      readonly helper: Helper
      readonly topic: string
      readonly line: EntityId | null
    }
  | { readonly what: 'step'; readonly key: string; readonly words: string }

export const WORDS = 'words'
/** What the words about how things are were when they were kept: with a check-in, or for next time. */
export const keptKey = (key: string): string => `kept:${key}`

/**
 * What is left on a sheet: words about how things are that are nowhere else yet, topics in new words with no step, ideas, a step that
 * was begun. What is on the agenda or in the plan anyway is not lost and not left: also an idea that was written down as a step, while
 * that step is among these lines.
 */
export function leftOver(sheet: Sheet, lines: Readonly<Record<EntityId, unknown>>): Left[] {
  const left: Left[] = [{ what: 'words', key: WORDS, words: textOf(sheet, WORDS) }]
  for (const { id, words, line, agenda } of topicsOf(sheet)) {
    if (line === null && agenda === null && madeFor(sheet, id).length === 0)
      left.push({ what: 'topic', key: topicKey(id), words })
    for (const helper of HELPERS) {
      const key = helpKey(id, helper)
      if (!became(sheet, key, lines))
        left.push({ what: 'help', key, words: textOf(sheet, key), helper, topic: words, line })
    }
    const key = stepKey(id, 'action')
    left.push({ what: 'step', key, words: textOf(sheet, key) })
  }
  return left.filter(({ key, words }) => words.trim() !== '' && textOf(sheet, keptKey(key)) !== words.trim())
}

function became(sheet: Sheet, idea: string, lines: Readonly<Record<EntityId, unknown>>): boolean {
  const [line = '', ...words] = textOf(sheet, becameKey(idea)).split(' ')
  return Object.hasOwn(lines, line) && words.join(' ') === textOf(sheet, idea).trim()
}

/** Says of an idea that it became this line. */
export const becomes = (sheet: Sheet, idea: string, line: EntityId): Record<string, string> => ({
  [becameKey(idea)]: `${line} ${textOf(sheet, idea).trim()}`,
})

/** Says of these that they are kept elsewhere now. */
export const keptElsewhere = (left: readonly Left[]): Record<string, string> =>
  Object.fromEntries(left.map(({ key, words }) => [keptKey(key), words.trim()]))
