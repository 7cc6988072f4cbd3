import type { Measure } from '#domain/measure/measure.ts'
import type { Shareable } from '#domain/plan/sharing.ts'
import { levelsIn } from '#web/line-words/levels.ts'
import type { Typed } from '#web/live/typed-texts.ts'

/** What each way of knowing has no place for. What was typed there stays typed, and is not said. */
const NO_PLACE: Readonly<Record<string, readonly string[]>> = {
  measure: ['levels', 'weight'],
  rating: ['measure', 'levels', 'weight'],
  attainment: ['measure', 'evidenceName', 'direction'],
  noticing: ['measure', 'levels', 'weight'],
  '': ['measure', 'levels', 'weight'],
}
/** What each way of knowing asks for; everything else is only shown where something stands there already. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  measure: ['measure', 'baseline', 'target', 'direction', 'interval'],
  rating: ['evidenceName', 'baseline', 'target', 'direction', 'interval'],
  attainment: ['levels', 'weight', 'interval'],
  noticing: [],
  '': [],
}
const ALWAYS = ['notice', 'evidence', 'by']

const evidenceOf = (typed: Typed): string => (typeof typed['evidence'] === 'string' ? typed['evidence'] : '')
const isThere = (typed: Typed, field: string): boolean => typed[field] !== undefined && typed[field] !== null

/** Whether a field of an objective says anything beside the way of knowing that is chosen. */
export function hasPlace(field: string, typed: Typed): boolean {
  return !(NO_PLACE[evidenceOf(typed)] ?? []).includes(field)
}

/** Whether a field of an objective is asked for as it stands. */
export function isAskedFor(field: string, typed: Typed): boolean {
  if (ALWAYS.includes(field)) return true
  if (!hasPlace(field, typed)) return false
  const evidence = evidenceOf(typed)
  // Which measure comes before anything on its scale; one of the library brings its name along.
  if (evidence === 'measure' && !isThere(typed, 'measure') && !isThere(typed, 'evidenceName'))
    return field === 'measure'
  if (evidence === 'measure' && field === 'evidenceName') return !isThere(typed, 'measure') && isThere(typed, field)
  return (ASKED[evidence] ?? []).includes(field) || isThere(typed, field)
}

/** Another way of knowing: figures of the scale before mean nothing on the next one. */
export function choosingEvidence(typed: Typed, evidence: string): Typed {
  if (evidenceOf(typed) === evidence) return {}
  const scale = { baseline: undefined, target: undefined }
  const named = isThere(typed, 'measure') ? { measure: undefined, evidenceName: undefined } : {}
  const often =
    isThere(typed, 'interval') || evidence === 'noticing' || evidence === '' ? {} : { interval: 'everySession' }
  const better = evidence === 'rating' ? { direction: 'up' } : evidence === 'measure' ? { direction: undefined } : {}
  return { evidence, ...scale, ...named, ...often, ...better }
}

/** A measure of the library, with its name for whoever reads the plan without the library, and which way is better. */
export function choosingMeasure(typed: Typed, measure: Pick<Measure, 'id' | 'short' | 'scoring'>): Typed {
  const other = isThere(typed, 'measure') && typed['measure'] !== measure.id
  return {
    measure: measure.id,
    evidenceName: measure.short,
    direction: measure.scoring.better === 'lower' ? 'down' : 'up',
    ...(other ? { baseline: undefined, target: undefined } : {}),
  }
}

/** No measure of the library, but one by its name: `null` goes back to choosing. */
export function choosingByName(name: string | null): Typed {
  return { measure: undefined, evidenceName: name ?? undefined, direction: undefined }
}

/** Whether five steps were chosen and are not all described: without a word, or with half of them, they could never be asked. */
export function levelsUnfinished(typed: Typed): boolean {
  return hasPlace('levels', typed) && levelsIn(typed['levels']).some(({ words }) => words.trim() === '')
}

/** Whether a draft that could be shared writes an objective whose five steps are not all described. */
export function isHalf(act: Shareable): boolean {
  return act.type === 'write' && act.kind === 'objective' && levelsUnfinished({ ...act.words })
}
