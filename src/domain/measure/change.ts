import { type CutOff, cutOffOf, onClinicalSide, towardsHealth } from '#domain/measure/cut-off.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { type Criterion, type CriterionKind, criterionOf } from '#domain/measure/reliable-change.ts'

/**
 * How a change is classified (Jacobson & Truax 1991): `recovered` reliably better and over the cut-off · `improved` reliably
 * better · `unchanged` · `deteriorated` reliably worse · `harmed` reliably worse and back over the cut-off · `crossedOnly` over
 * the cut-off by less than a reliable change · `unknown` where no criterion has been confirmed.
 */
export type ChangeClass = 'recovered' | 'improved' | 'unchanged' | 'deteriorated' | 'harmed' | 'crossedOnly' | 'unknown'

export type Change = {
  /** Last minus first, in points of the measure. */
  readonly points: number
  /** Null when nothing moved. */
  readonly better: boolean | null
  readonly criterion: Criterion | null
  /** Whether the change is at least the criterion. Null without one. */
  readonly reliable: boolean | null
  readonly cutOff: CutOff | null
  /** Which way the cut-off was crossed; null when it was not, or there is none. */
  readonly crossed: 'better' | 'worse' | null
  readonly class: ChangeClass
}

/** What a change of the totals of one measure means by its file. `first` and `last` are totals that exist. */
export function changeOf(measure: Measure, first: number, last: number, kind: CriterionKind = 'inUse'): Change {
  const points = rounded(last - first)
  const better = points === 0 ? null : points > 0 === towardsHealth(measure) > 0
  const criterion = criterionOf(measure, kind)
  const reliable = criterion ? Math.abs(points) >= criterion.points : null
  const cutOff = cutOffOf(measure)
  const crossed = cutOff ? crossing(measure, cutOff, first, last) : null
  return { points, better, criterion, reliable, cutOff, crossed, class: classOf(better, reliable, crossed) }
}

function crossing(measure: Measure, cutOff: CutOff, first: number, last: number): Change['crossed'] {
  const [before, after] = [onClinicalSide(measure, cutOff, first), onClinicalSide(measure, cutOff, last)]
  if (before === after) return null
  return before ? 'better' : 'worse'
}

function classOf(better: boolean | null, reliable: boolean | null, crossed: Change['crossed']): ChangeClass {
  if (reliable === null) return 'unknown'
  if (!reliable) return crossed === 'better' ? 'crossedOnly' : 'unchanged'
  if (better) return crossed === 'better' ? 'recovered' : 'improved'
  return crossed === 'worse' ? 'harmed' : 'deteriorated'
}

/** Totals have one decimal at most; what subtracting adds beyond is noise. */
const rounded = (points: number): number => Math.round(points * 100) / 100
