import type { Question } from '#domain/check-in/due.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Measure, MeasureItem, Option } from '#domain/measure/measure.ts'

/** One thing on one screen. An item of a measure is counted from 1; those never scored follow after the others. */
export type Screen =
  | {
      readonly kind: 'item'
      readonly measure: Measure
      readonly item: number
      readonly text: string
      readonly options: readonly Option[]
      readonly onlyFor: string | null
      readonly risk: Risk | null
    }
  | { readonly kind: 'rating'; readonly of: 'goal' | 'objective'; readonly about: EntityId; readonly words: string }
  | {
      readonly kind: 'level'
      readonly about: EntityId
      readonly words: string
      readonly levels: readonly string[]
    }
  | { readonly kind: 'step'; readonly step: EntityId; readonly words: string; readonly by: CivilDate | null }
  | { readonly kind: 'together' }
  | { readonly kind: 'note' }

/** From which answer on a conversation about safety is asked for, and whether it interrupts. */
export type Risk = { readonly from: number; readonly action: 'alert' | 'ask' }
export type ItemScreen = Extract<Screen, { kind: 'item' }>

/** The screens of a check-in, in the order of its questions; a measure is as many screens as it has items. */
export function screensOf(questions: readonly Question[], measures: readonly Measure[]): Screen[] {
  return questions.flatMap((one): Screen[] => {
    switch (one.ask) {
      case 'measure': {
        const measure = measures.find(({ id, edition }) => id === one.measure && edition === one.edition)
        return measure ? itemsOf(measure) : []
      }
      case 'goal':
        return [{ kind: 'rating', of: 'goal', about: one.goal, words: one.words }]
      case 'objective':
        return [{ kind: 'rating', of: 'objective', about: one.objective, words: one.words }]
      case 'attainment':
        return [{ kind: 'level', about: one.objective, words: one.words, levels: one.levels }]
      case 'step':
        return [{ kind: 'step', step: one.step, words: one.words, by: one.by }]
      case 'together':
        return [{ kind: 'together' }]
      case 'note':
        return [{ kind: 'note' }]
    }
  })
}

/** The items of a measure, each on its own. */
export function itemsOf(measure: Measure): ItemScreen[] {
  const all: readonly MeasureItem[] = [...measure.items, ...(measure.unscored ?? [])]
  return all.map(({ text, options, onlyFor, risk }, at) => ({
    kind: 'item',
    measure,
    item: at + 1,
    text,
    options: options ?? measure.options,
    onlyFor: onlyFor ?? null,
    risk: risk ? { from: risk.from, action: risk.action } : null,
  }))
}

/** How much of what is asked, so that a person knows before they begin. */
export type Amount = {
  readonly items: number
  readonly goals: number
  readonly steps: number
  readonly together: boolean
  /** Items that ask about death or hurting oneself. */
  readonly safety: number
  readonly minutes: number
}

/** To read and to tap takes some seconds, five described levels take longer, and own words longer still. */
const SECONDS: Readonly<Record<Screen['kind'], number>> = {
  item: 8,
  rating: 8,
  level: 12,
  step: 8,
  together: 20,
  note: 20,
}

/** What comes, counted. `minutes`: rounded up, so that nobody is promised too little. */
export function amountOf(screens: readonly Screen[]): Amount {
  const count = (...kinds: Screen['kind'][]): number => screens.filter(({ kind }) => kinds.includes(kind)).length
  const seconds = screens.reduce((sum, { kind }) => sum + SECONDS[kind], 0)
  return {
    items: count('item'),
    goals: count('rating', 'level'),
    steps: count('step'),
    together: count('together') > 0,
    safety: screens.filter((one) => one.kind === 'item' && one.risk?.action === 'alert').length,
    minutes: Math.max(1, Math.ceil(seconds / 60)),
  }
}
