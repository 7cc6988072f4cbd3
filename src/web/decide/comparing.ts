import type { Figure, Guideline, Option, Saying } from '#domain/options/option-sheet.ts'
import { inNeutralOrder, leavesIt } from '#web/decide/neutral-order.ts'

/** What is asked of every option, in the order of the page. `here`: whether this practice has it, wait, cost, where else. */
export const QUESTIONS = [
  'what',
  'youDo',
  'length',
  'benefits',
  'hard',
  'risks',
  'living',
  'effort',
  'notFor',
  'guidelines',
  'unknown',
  'here',
] as const
export type Question = (typeof QUESTIONS)[number]

/** What one option answers to one question. */
export type Answer = {
  readonly sayings: readonly Saying[]
  readonly figures: readonly Figure[]
  readonly guidelines: readonly Guideline[]
}

const FIGURES_WITH: { readonly [Q in Question]?: Figure['about'] } = {
  benefits: 'benefit',
  risks: 'harm',
  hard: 'left',
}

/** Figures stand with the question they belong to: what is hoped for, what is feared, who stopped before the end. */
export function answerOf(option: Option, question: Question): Answer {
  if (question === 'guidelines') return { sayings: [], figures: [], guidelines: option.guidelines }
  if (question === 'here') return { sayings: [], figures: [], guidelines: [] }
  const about = FIGURES_WITH[question]
  const figures = about === undefined ? [] : option.figures.filter((one) => one.about === about)
  return { sayings: option[question], figures, guidelines: [] }
}

export type Row = { readonly question: Question; readonly answers: readonly Answer[] }

/** Options side by side: a column for each, a row for each question, every question asked of every option. */
export function comparing(options: readonly Option[]): readonly Row[] {
  return QUESTIONS.map((question) => ({ question, answers: options.map((one) => answerOf(one, question)) }))
}

export const FEWEST_BESIDE = 2
export const MOST_BESIDE = 4

/** With which options the page begins: the first three, and one that leaves things as they are. */
export function beginWith(options: readonly Option[]): string[] {
  const ordered = inNeutralOrder(options)
  const leaving = ordered.find(leavesIt)
  const first = ordered.filter((one) => !leavesIt(one)).slice(0, MOST_BESIDE - 1)
  return [...first, ...(leaving ? [leaving] : [])].map(({ id }) => id)
}

/** The options of a choice to begin with, by id: as many as fit, and always enough to compare; nothing where none is of this sheet. */
export function besideFrom(options: readonly Option[], looked: readonly string[]): readonly string[] | null {
  const ordered = inNeutralOrder(options)
  const these = ordered.filter(({ id }) => looked.includes(id))
  if (these.length === 0) return null
  const leaving = these.find(leavesIt)
  const first = these.filter((one) => one !== leaving).slice(0, leaving ? MOST_BESIDE - 1 : MOST_BESIDE)
  const more = ordered.filter((one) => !these.includes(one) && leavesIt(one))
  const chosen = [...first, ...(leaving ? [leaving] : [])]
  return [...chosen, ...more.slice(0, Math.max(0, FEWEST_BESIDE - chosen.length))].map(({ id }) => id)
}

/** Puts an option beside the others, or takes it away; unchanged where that would be too many or too few. */
export function turned(chosen: readonly string[], id: string): readonly string[] {
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
  return next.length < FEWEST_BESIDE || next.length > MOST_BESIDE ? chosen : next
}
