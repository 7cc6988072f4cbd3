import type { Guideline, Source } from '#domain/options/option-sheet.ts'
import type { Fit, OptionKind } from '#domain/options/option-kind.ts'
import type { Weight, Weighing } from '#domain/plan/decision/decision.ts'
import type { Question } from '#web/decide/comparing.ts'
import { m } from '#words/paraglide/messages.js'

export const QUESTION_WORDS: Record<Question, () => string> = {
  what: m.decide_q_what,
  youDo: m.decide_q_you_do,
  length: m.decide_q_length,
  benefits: m.decide_q_benefits,
  hard: m.decide_q_hard,
  risks: m.decide_q_risks,
  living: m.decide_q_living,
  effort: m.decide_q_effort,
  notFor: m.decide_q_not_for,
  guidelines: m.decide_q_guidelines,
  unknown: m.decide_q_unknown,
  here: m.decide_q_here,
}

export const KIND_WORDS: Record<OptionKind, () => string> = {
  therapy: m.decide_kind_therapy,
  guidedSelfHelp: m.decide_kind_guided,
  selfHelp: m.decide_kind_self,
  medication: m.decide_kind_medication,
  watchfulWaiting: m.decide_kind_waiting,
  nothingNow: m.decide_kind_nothing,
  other: m.decide_kind_other,
}

/** How strongly a guideline speaks, in plain words. */
export const STRENGTH_WORDS: Record<Guideline['strength'], () => string> = {
  strong: m.decide_strength_strong,
  offer: m.decide_strength_offer,
  consider: m.decide_strength_consider,
  conditional: m.decide_strength_conditional,
  advisedAgainst: m.decide_strength_against,
  notStated: m.decide_strength_not_stated,
}

/** From where a figure comes, in plain words. */
export const FIGURE_KIND_WORDS: Record<Source['kind'], () => string> = {
  guideline: m.decide_figure_guideline,
  trials: m.decide_figure_trials,
  services: m.decide_figure_services,
  study: m.decide_figure_study,
  data: m.decide_figure_data,
}

export const WEIGHT_WORDS: Record<Weight, () => string> = {
  1: m.decide_weight_little,
  2: m.decide_weight_quite,
  3: m.decide_weight_very,
}

/** How much something matters; not saying so is an answer, too. */
export const weightSaid = (weight: Weight | undefined): string =>
  weight === undefined ? m.decide_weight_not_said() : m.decide_weight_said({ how: WEIGHT_WORDS[weight]() })

export const FIT_WORDS: Record<Fit | 'notKnown', () => string> = {
  yes: m.decide_fit_yes,
  partly: m.decide_fit_partly,
  no: m.decide_fit_no,
  notKnown: m.decide_fit_not_known,
}

export const SURE_WORDS: Record<NonNullable<Weighing['sure']>, () => string> = {
  sure: m.decide_sure_sure,
  gettingThere: m.decide_sure_getting_there,
  notSure: m.decide_sure_not_sure,
}
