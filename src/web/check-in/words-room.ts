import type { Given } from '#domain/check-in/answers.ts'
import { answerTo } from '#web/check-in/answering.ts'
import type { Screen } from '#web/check-in/screens.ts'

/** As long as words may be when they are sent: `LONGEST_WORDS` of the plan, without its shapes, which an old phone need not load. */
export const LONGEST = 4000

/** How many characters there is room for; below zero, how many are too many. */
export const roomFor = (words: string): number => LONGEST - words.trim().length

/** The first screen whose words are too long to be sent; null when all of them fit. */
export function tooLongAt(given: Given, screens: readonly Screen[]): number | null {
  const at = screens.findIndex((screen) => {
    const answer = answerTo(given, screen)
    return answer && 'words' in answer && roomFor(answer.words ?? '') < 0
  })
  return at < 0 ? null : at
}
