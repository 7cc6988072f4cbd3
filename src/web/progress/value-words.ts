import type { How } from '#domain/measure/how.ts'
import type { ChangeClass } from '#domain/measure/change.ts'
import { CLASS_WORDS } from '#web/progress/class-words.ts'
import { m } from '#words/paraglide/messages.js'

const NAMES: Readonly<Record<string, () => string>> = {
  first: m.value_first_therapist,
  last: m.value_last_therapist,
  points: m.value_points_therapist,
  who: m.value_who_therapist,
  criterion: m.value_criterion_therapist,
  reliable: m.value_reliable_therapist,
  better: m.value_better_therapist,
  crossed: m.value_crossed_therapist,
  class: m.value_class_therapist,
  which: m.value_which_therapist,
  cutOff: m.value_cut_off_therapist,
  sd: m.value_sd_therapist,
  reliability: m.value_reliability_therapist,
  standardError: m.value_result_therapist,
  differenceError: m.value_result_therapist,
  index: m.value_result_therapist,
  clinicalMean: m.value_clinical_mean_therapist,
  clinicalSd: m.value_clinical_sd_therapist,
  functionalMean: m.value_functional_mean_therapist,
  functionalSd: m.value_functional_sd_therapist,
  measure: m.value_measure_therapist,
  caseness: m.value_caseness_therapist,
  reliableChange: m.value_reliable_change_therapist,
  result: m.value_result_therapist,
}

const NUMBERS = new Intl.NumberFormat(navigator.language, { maximumFractionDigits: 3 })

/** What went into a step and came out of it, name and value, in words. `measureName`: what a measure is called. */
export function valuesOf({ values }: How, measureName: (id: string) => string): [name: string, value: string][] {
  return Object.entries(values).map(([name, value]) => [
    NAMES[name]?.() ?? name,
    name === 'measure' ? measureName(String(value)) : worded(name, value),
  ])
}

function worded(name: string, value: number | string | boolean | null): string {
  if (value === null) return m.value_none_therapist()
  if (typeof value === 'number') return NUMBERS.format(value).replace('-', '−')
  if (typeof value === 'boolean') return value ? m.value_yes_therapist() : m.value_no_therapist()
  if (name === 'class' && Object.hasOwn(CLASS_WORDS, value)) return CLASS_WORDS[value as ChangeClass]()
  if (name === 'crossed')
    return value === 'better' ? m.value_crossed_better_therapist() : m.value_crossed_worse_therapist()
  return value
}
