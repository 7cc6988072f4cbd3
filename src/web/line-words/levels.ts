import { LEVELS } from '#domain/plan/concept/objective.ts'
import { m } from '#words/paraglide/messages.js'

type Level = (typeof LEVELS)[number]

const NAMES: Record<Level, () => string> = {
  [-2]: m.level_much_less,
  [-1]: m.level_less,
  0: m.level_expected,
  1: m.level_more,
  2: m.level_much_more,
}

/** One of the five steps of a goal with what it would look like. */
export type LevelWords = { readonly level: Level; readonly name: string; readonly words: string }

/** The five steps in order, from much less than hoped to much more; those not described yet have no words. */
export function levelsIn(value: unknown): LevelWords[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : []
  return LEVELS.map((level, n) => {
    const words = texts[n]
    return { level, name: NAMES[level](), words: typeof words === 'string' ? words : '' }
  })
}

/** All five in one piece of text, for a change told word by word. */
export function levelsWords(value: unknown): string {
  return levelsIn(value)
    .filter(({ words }) => words !== '')
    .map(({ name, words }) => `${name}: ${words}`)
    .join(' · ')
}
