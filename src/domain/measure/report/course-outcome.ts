import { changeOf } from '#domain/measure/change.ts'
import { onClinicalSide } from '#domain/measure/cut-off.ts'
import type { Library } from '#domain/measure/measure.ts'
import { type FirstAndLast, nhsOutcome } from '#domain/measure/nhs.ts'

/** First and last total of a measure in a course, from two days or more. */
export type CourseScores = { readonly measure: string; readonly first: number; readonly last: number }

/** What came of a finished course, as a report counts it. */
export type CourseOutcome = {
  /** Whoever was not is left out of the denominator of recovery. */
  readonly caseAtStart: boolean
  readonly recovered: boolean
  readonly reliablyRecovered: boolean
  readonly change: 'improved' | 'deteriorated' | 'unchanged'
}

/**
 * The outcome of one course: by the pair of measures that NHS Talking Therapies reads (low mood and anxiety) where both are
 * there, else by one of them, else by the reliable change and cut-off of the first other measure that has a criterion. Null where
 * nothing can be classified.
 */
export function courseOutcome(scores: readonly CourseScores[], library: Library): CourseOutcome | null {
  const known: FirstAndLast[] = scores
    .toSorted((a, b) => (a.measure < b.measure ? -1 : 1))
    .flatMap(({ measure: id, first, last }) => {
      const measure = Object.hasOwn(library, id) ? library[id] : undefined
      return measure ? [{ measure, first, last }] : []
    })
  const role = (wanted: 'depression' | 'anxiety') => known.find(({ measure }) => measure.nhs?.role === wanted)
  const [depression, anxiety] = [role('depression'), role('anxiety')]
  const nhs = nhsOutcome({ ...(depression && { depression }), ...(anxiety && { anxiety }) })
  if (nhs)
    return {
      caseAtStart: nhs.caseAtStart,
      recovered: nhs.recovery === true,
      reliablyRecovered: nhs.reliableRecovery === true,
      change: nhs.reliableImprovement ? 'improved' : nhs.reliableDeterioration ? 'deteriorated' : 'unchanged',
    }
  for (const one of known) {
    const outcome = byOneMeasure(one)
    if (outcome) return outcome
  }
  return null
}

function byOneMeasure({ measure, first, last }: FirstAndLast): CourseOutcome | null {
  const { reliable, better, cutOff } = changeOf(measure, first, last)
  if (reliable === null) return null
  const caseAtStart = cutOff !== null && onClinicalSide(measure, cutOff, first)
  const recovered = caseAtStart && !onClinicalSide(measure, cutOff, last)
  const change = !reliable ? 'unchanged' : better ? 'improved' : 'deteriorated'
  return { caseAtStart, recovered, reliablyRecovered: recovered && change === 'improved', change }
}
