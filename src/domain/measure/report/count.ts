import type { CourseOutcome } from '#domain/measure/report/course-outcome.ts'

/** One course of therapy as a report sees it: no name, no id. */
export type CourseInReport = {
  /** A group of problems. */
  readonly problem: string
  /** Closed in the period, after two sessions held or more. */
  readonly finished: boolean
  /** A first and a last score of some measure. */
  readonly complete: boolean
  readonly outcome: CourseOutcome | null
}

/** How many people each figure counts. */
export const COUNTED = [
  'clients',
  'finished',
  'complete',
  'classified',
  'improved',
  'deteriorated',
  'unchanged',
  'cases',
  'recovered',
  'reliablyRecovered',
] as const
export type Counted = (typeof COUNTED)[number]
export type Counts = Readonly<Record<Counted, number>>

const NONE: Counts = Object.fromEntries(COUNTED.map((one) => [one, 0])) as Counts

/** The name under which everybody is counted. */
export const ALL = 'all'

/** The counts of each group of problems that has anybody, and of all. Outcomes are those of finished courses. */
export function countCourses(courses: Iterable<CourseInReport>): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Record<Counted, number>>([[ALL, { ...NONE }]])
  for (const { problem, finished, complete, outcome } of courses) {
    const group = counts.get(problem) ?? { ...NONE }
    counts.set(problem, group)
    for (const one of [group, counts.get(ALL)]) {
      if (!one) continue
      one.clients += 1
      if (!finished) continue
      one.finished += 1
      if (complete) one.complete += 1
      if (!outcome) continue
      one.classified += 1
      one[outcome.change] += 1
      if (!outcome.caseAtStart) continue
      one.cases += 1
      if (outcome.recovered) one.recovered += 1
      if (outcome.reliablyRecovered) one.reliablyRecovered += 1
    }
  }
  return counts
}
