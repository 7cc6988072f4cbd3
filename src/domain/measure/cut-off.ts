import type { Measure } from '#domain/measure/measure.ts'

/** Mean and SD of a group. */
export type Group = { readonly mean: number; readonly sd: number }

/** `towards` is the sign of the healthy direction: +1 where higher is better, −1 where lower is. */
export type Towards = 1 | -1
export const towardsHealth = (measure: Measure): Towards => (measure.scoring.better === 'higher' ? 1 : -1)

/** Two SDs from the mean of the clinical group, towards health. Jacobson & Truax 1991. */
export const cutOffA = (clinical: Group, towards: Towards): number => clinical.mean + towards * 2 * clinical.sd

/** Two SDs of the *functional* group from its mean, towards illness. Jacobson & Truax 1991. */
export const cutOffB = (functional: Group, towards: Towards): number => functional.mean - towards * 2 * functional.sd

/** The score as likely in one group as in the other: the means, each weighted by the other group's SD. Jacobson & Truax 1991. */
export const cutOffC = (clinical: Group, functional: Group): number =>
  (clinical.sd * functional.mean + functional.sd * clinical.mean) / (clinical.sd + functional.sd)

/** Whether two SDs of either group reach into the other. */
export const groupsOverlap = (clinical: Group, functional: Group, towards: Towards): boolean =>
  towards * (cutOffA(clinical, towards) - cutOffB(functional, towards)) >= 0

export type CutOffName = 'a' | 'b' | 'c' | 'published'

/** The line between scores like those of people in treatment and scores like those of others. */
export type CutOff = {
  readonly which: CutOffName
  readonly value: number
  readonly source: string
  readonly mark: 'seen' | 'computed'
}

/** The groups a measure's file has, the first of each role. */
export function groupsOf(measure: Measure) {
  const first = (role: 'clinical' | 'functional') => measure.norms?.find((norm) => norm.role === role)
  return { clinical: first('clinical'), functional: first('functional') }
}

/**
 * Every cut-off that the file of a measure lets one work out, a to c, then the published one. Rounded to two decimals: what is
 * shown is what counts.
 */
export function cutOffsOf(measure: Measure): CutOff[] {
  const { clinical, functional } = groupsOf(measure)
  const towards = towardsHealth(measure)
  const named = (one: { group: string; source: string }): string => `${one.group} (${one.source})`
  const found: (Omit<CutOff, 'value'> & { value: number })[] = []
  if (clinical) found.push({ which: 'a', value: cutOffA(clinical, towards), source: named(clinical), mark: 'computed' })
  if (functional)
    found.push({ which: 'b', value: cutOffB(functional, towards), source: named(functional), mark: 'computed' })
  if (clinical && functional) {
    const source = `${named(clinical)}; ${named(functional)}`
    found.push({ which: 'c', value: cutOffC(clinical, functional), source, mark: 'computed' })
  }
  for (const one of found) one.value = Math.round(one.value * 100) / 100
  const { cutOff } = measure
  if (cutOff) found.push({ which: 'published', value: cutOff.atLeast, source: cutOff.source, mark: cutOff.mark })
  return found
}

/**
 * Which cut-off counts (Jacobson & Truax 1991, p. 15): c where both groups are known and overlap, b where they do not, a where
 * only the clinical group is known; the published cut-off where neither is. Null where nothing is known.
 */
export function cutOffOf(measure: Measure): CutOff | null {
  const { clinical, functional } = groupsOf(measure)
  const both = clinical && functional
  const which = both
    ? groupsOverlap(clinical, functional, towardsHealth(measure))
      ? 'c'
      : 'b'
    : clinical
      ? 'a'
      : 'published'
  return cutOffsOf(measure).find((one) => one.which === which) ?? null
}

/**
 * Whether a score lies on the side of people in treatment. A score exactly on a cut-off that was worked out has not passed it;
 * a published one says "at least", and is read so.
 */
export function onClinicalSide(measure: Measure, cutOff: CutOff, score: number): boolean {
  if (measure.scoring.better === 'lower') return score >= cutOff.value
  return cutOff.which === 'published' ? score < cutOff.value : score <= cutOff.value
}
