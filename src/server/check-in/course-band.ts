import type { Series } from '#domain/check-in/series.ts'
import { type CivilDate, daysBetween } from '#domain/kernel/dates.ts'
import { addScore, noScores } from '#domain/measure/course/earlier-scores.ts'
import { expectedFrom } from '#domain/measure/course/predict.ts'
import type { AdoptedCourse } from '#domain/measure/library/practice-library.ts'
import type { CourseBand } from '#server/http/check-in-contract.ts'

/** Each day a band is drawn for is foreseen from scores before it: so one sees where a score lay outside. */
const MOST_BEHIND = 26
const DAYS: { readonly [Unit in Exclude<AdoptedCourse['unit'], 'session'>]: number } = {
  week: 7,
  month: 30.4375, // 365.25 / 12
}

/**
 * The band of an adopted course around one client's scores: at their sessions (or scores) so far, and today. Time begins with the
 * first score. Null while there is none.
 */
export function courseBand(
  measure: string,
  adopted: AdoptedCourse,
  { points, lowest, highest }: Pick<Series, 'points' | 'lowest' | 'highest'>,
  held: readonly CivilDate[],
  today: CivilDate,
): CourseBand | null {
  const first = points[0]?.[0]
  if (first === undefined) return null
  const { course, unit, from, outside, testedOn } = adopted
  const sessions = held.filter((on) => on > first)
  const timeOf = (on: CivilDate): number => {
    if (unit !== 'session') return daysBetween(first, on) / DAYS[unit]
    return sessions.filter((one) => one <= on).length
  }
  const behind = (unit === 'session' ? sessions : points.slice(1).map(([on]) => on)).filter((on) => on <= today)
  const days = [...new Set([...behind, ...(today > first ? [today] : [])])].slice(-MOST_BEHIND)

  const sums = noScores()
  const band: CourseBand['points'][number][] = []
  let next = 0
  for (const on of days) {
    for (let point = points[next]; point && point[0] < on; point = points[++next])
      addScore(sums, course.scale, timeOf(point[0]), point[1])
    const { expected, low, high } = expectedFrom(course, sums, timeOf(on))
    const within = (value: number): number => Math.round(Math.min(highest, Math.max(lowest, value)) * 10) / 10
    band.push([on, within(expected), within(low), within(high)])
  }
  return { measure, from, unit, people: course.people, outside, testedOn, points: band }
}
