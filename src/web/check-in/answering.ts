import type { Given, StepSaid } from '#domain/check-in/answers.ts'
import type { ItemScreen, Screen } from '#web/check-in/screens.ts'

/** What was said on one screen: a number, a word about a step, own words, or both. `null`: left out on purpose. */
export type Answer =
  | { readonly value: number; readonly words?: string }
  | { readonly said: StepSaid }
  | { readonly words: string }
  | null

const without = <One>(all: readonly One[], is: (one: One) => boolean): One[] => all.filter((one) => !is(one))

/** What was said there; undefined when nothing was yet. Only items of measures remember that they were left out. */
export function answerTo(given: Given, screen: Screen): Answer | undefined {
  switch (screen.kind) {
    case 'item': {
      const { id, edition } = screen.measure
      const measure = given.measures.find((one) => one.measure === id && one.edition === edition)
      const found = measure?.answers.find(({ item }) => item === screen.item)
      return found && (found.value === null ? null : { value: found.value })
    }
    case 'rating': {
      const found = given.ratings.find(({ about }) => about === screen.about)
      return found && { value: found.value }
    }
    case 'level': {
      const found = given.levels.find(({ about }) => about === screen.about)
      return found && { value: found.level }
    }
    case 'step': {
      const found = given.steps.find(({ step }) => step === screen.step)
      return found && { said: found.said }
    }
    case 'together': {
      const { together } = given
      return together && { value: together.value, ...(together.words ? { words: together.words } : {}) }
    }
    case 'note':
      return given.note ? { words: given.note } : undefined
  }
}

/** The same with this answer in place of the one before. */
export function withAnswer(given: Given, screen: Screen, answer: Answer): Given {
  const value = answer && 'value' in answer ? answer.value : null
  switch (screen.kind) {
    case 'item':
      return { ...given, measures: withItem(given.measures, screen, value) }
    case 'rating': {
      const { about } = screen
      const others = without(given.ratings, (one) => one.about === about)
      return { ...given, ratings: value === null ? others : [...others, { about, value }] }
    }
    case 'level': {
      const { about } = screen
      const others = without(given.levels, (one) => one.about === about)
      return { ...given, levels: value === null ? others : [...others, { about, level: value }] }
    }
    case 'step': {
      const { step } = screen
      const others = without(given.steps, (one) => one.step === step)
      return { ...given, steps: answer && 'said' in answer ? [...others, { step, said: answer.said }] : others }
    }
    case 'together': {
      const { together: _, ...rest } = given
      const words = answer && 'words' in answer ? answer.words : undefined
      return value === null ? rest : { ...rest, together: { value, ...(words ? { words } : {}) } }
    }
    case 'note': {
      const { note: _, ...rest } = given
      return answer && 'words' in answer && answer.words ? { ...rest, note: answer.words } : rest
    }
  }
}

function withItem(all: Given['measures'], { measure, item }: ItemScreen, value: number | null): Given['measures'] {
  const { id, edition } = measure
  const before = all.find((one) => one.measure === id && one.edition === edition)
  const answers = [...without(before?.answers ?? [], (one) => one.item === item), { item, value }]
  const made = { measure: id, edition, answers: answers.sort((one, other) => one.item - other.item) }
  return before ? all.map((one) => (one === before ? made : one)) : [...without(all, (one) => one.measure === id), made]
}

/** Only what these screens ask: a plan may have changed since the answers were kept. */
export function fitting(given: Given, screens: readonly Screen[]): Given {
  return screens.reduce<Given>(
    (kept, screen) => {
      const answer = answerTo(given, screen)
      const fits = screen.kind !== 'item' || !answer || screen.options.some((one) => sameValue(answer, one.value))
      return answer === undefined || !fits ? kept : withAnswer(kept, screen, answer)
    },
    { measures: [], ratings: [], levels: [], steps: [] },
  )
}

const sameValue = (answer: NonNullable<Answer>, value: number): boolean => 'value' in answer && answer.value === value

/** As it is sent: without measures of which every item was left out, and with words trimmed. */
export function toSend(given: Given): Given {
  const { together, note, ...rest } = given
  const words = together?.words?.trim()
  const said = note?.trim()
  return {
    ...rest,
    measures: given.measures.filter(({ answers }) => answers.some(({ value }) => value !== null)),
    ...(together ? { together: { value: together.value, ...(words ? { words } : {}) } } : {}),
    ...(said ? { note: said } : {}),
  }
}

/** Whether this answer asks for a conversation about safety. Being left out does not; nor does a lower one reassure. */
export function reachesRisk(screen: Screen, answer: Answer | undefined): boolean {
  if (screen.kind !== 'item' || !screen.risk || !answer || !('value' in answer)) return false
  return answer.value >= screen.risk.from
}

/** The screens whose answers do, in order. */
export function risksIn(given: Given, screens: readonly Screen[]): ItemScreen[] {
  return screens.filter(
    (screen): screen is ItemScreen => screen.kind === 'item' && reachesRisk(screen, answerTo(given, screen)),
  )
}
