import { proportionOf } from '#domain/measure/interval.ts'
import { ALL, countCourses, type Counted, type CourseInReport } from '#domain/measure/report/count.ts'
import { cellOf, hiddenCells } from '#domain/measure/report/suppress.ts'

/** A share with its 95 % interval (Wilson), 0 to 1. Null: too few people to say. */
export type Rate = {
  readonly count: number | null
  readonly of: number | null
  readonly share: number | null
  readonly low: number | null
  readonly high: number | null
}

/** What became of the courses of one group of problems, or of all. */
export type Row = {
  readonly problem: string
  readonly clients: number | null
  /** Finished courses with a first and a last score, of all finished ones. */
  readonly completion: Rate
  readonly reliableImprovement: Rate
  /** Recovery: of those at caseness at the start. */
  readonly recovery: Rate
  readonly reliableRecovery: Rate
  readonly deterioration: Rate
  readonly noReliableChange: Rate
}

/**
 * The report on these courses: all first, then each group of problems in the order of `groups`. Denominators as NHS Talking Therapies has them: recovery
 * among those at caseness at the start, the other changes among all finished courses that can be classified. Figures of fewer than
 * ten people are left out, and with them those from which they would follow.
 */
export function reportOn(courses: Iterable<CourseInReport>, groups: readonly string[]): Row[] {
  const table = countCourses(courses)
  const hidden = hiddenCells(table)
  return [ALL, ...groups].flatMap((problem) => {
    const counts = table.get(problem)
    if (!counts) return []
    const shown = (counted: Counted): number | null => (hidden.has(cellOf(problem, counted)) ? null : counts[counted])
    const rate = (count: Counted, of: Counted): Rate => rateOf(shown(count), shown(of))
    return [
      {
        problem,
        clients: shown('clients'),
        completion: rate('complete', 'finished'),
        reliableImprovement: rate('improved', 'classified'),
        recovery: rate('recovered', 'cases'),
        reliableRecovery: rate('reliablyRecovered', 'cases'),
        deterioration: rate('deteriorated', 'classified'),
        noReliableChange: rate('unchanged', 'classified'),
      },
    ]
  })
}

function rateOf(count: number | null, of: number | null): Rate {
  const share = count === null || of === null ? null : proportionOf(count, of)
  if (!share) return { count, of, share: null, low: null, high: null }
  const { value, low, high } = share
  // At 0 and 1 rounding may put the end of the interval a hair inside.
  return { count, of, share: value, low: Math.min(low, value), high: Math.max(high, value) }
}
