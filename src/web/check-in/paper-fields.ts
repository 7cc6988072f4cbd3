import type { Given } from '#domain/check-in/answers.ts'
import { type Measure, optionsOf } from '#domain/measure/measure.ts'
import { type Answer, withAnswer } from '#web/check-in/answering.ts'
import { nothing } from '#web/check-in/flow.ts'
import type { Screen } from '#web/check-in/screens.ts'
import { STEPS_SAID } from '#web/check-in/step-words.ts'

/** What was typed, by the place of its field. */
export type Typed = Readonly<Record<number, string>>

/** The numbers that this field takes; null for words and for choices. */
export function allowedOf(screen: Screen): readonly number[] | null {
  if (screen.kind === 'item') return screen.options.map(({ value }) => value)
  return screen.kind === 'rating' || screen.kind === 'together' ? Array.from({ length: 11 }, (_, value) => value) : null
}

/** How what was typed stands: `more`: it may go on (1 of a 10); `wrong`: none of the answers. */
export function standing(typed: string, allowed: readonly number[]): 'empty' | 'whole' | 'more' | 'wrong' {
  if (typed === '') return 'empty'
  const words = allowed.map(String)
  if (words.some((one) => one !== typed && one.startsWith(typed))) return 'more'
  return words.includes(typed) ? 'whole' : 'wrong'
}

/** Whether it can be saved as it is: `more` may be an answer too. */
export const isFit = (typed: string, allowed: readonly number[]): boolean =>
  typed === '' || allowed.map(String).includes(typed)

/** What stands in a field after a key: letters do not count, and a number takes the place of one that was no answer. */
export function typedNext(before: string, now: string, allowed: readonly number[]): string {
  const kept = now.replaceAll(/[^\d-]/g, '')
  return standing(before, allowed) === 'wrong' && kept.startsWith(before) ? kept.slice(before.length) || before : kept
}

function answerOf(screen: Screen, typed: string): Answer {
  if (typed === '') return null
  if (screen.kind === 'note') return { words: typed }
  if (screen.kind !== 'step') return { value: Number(typed) }
  const said = STEPS_SAID.find(({ value }) => value === typed)
  return said ? { said: said.value } : null
}

/** What the sheet says, as it is sent. */
export function givenOn(screens: readonly Screen[], typed: Typed): Given {
  return screens.reduce<Given>((given, screen, at) => {
    const answer = answerOf(screen, typed[at] ?? '')
    return answer === null && screen.kind !== 'item' ? given : withAnswer(given, screen, answer)
  }, nothing)
}

/** The sum of the numbers of the items that count, as one would add them up on the sheet; and how many there are. */
export function sumOf(measure: Measure, typed: Typed): { readonly sum: number; readonly count: number } {
  const numbers = measure.items.flatMap((_, at) => {
    const one = typed[at] ?? ''
    const allowed = optionsOf(measure, at + 1).map(({ value }) => value)
    return one !== '' && isFit(one, allowed) ? [Number(one)] : []
  })
  return { sum: numbers.reduce((all, one) => all + one, 0), count: numbers.length }
}
