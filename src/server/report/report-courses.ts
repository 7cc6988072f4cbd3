import type pg from 'pg'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { PracticeId } from '#domain/kernel/ids.ts'
import type { Library } from '#domain/measure/measure.ts'
import type { CourseInReport } from '#domain/measure/report/count.ts'
import { courseOutcome, type CourseScores } from '#domain/measure/report/course-outcome.ts'
import { inPractice } from '#server/database/in-practice.ts'

type Row = { readonly problem: string; readonly finished: boolean; readonly scores: readonly CourseScores[] | null }

/** A course counts as finished after two sessions held or more, as NHS Talking Therapies counts it. */
const LEAST_SESSIONS = 2

/** A day and a score side by side: the least of them holds the first score, the greatest the last. */
const DATED = "ARRAY[s.on_day - date '2000-01-01', s.total]"

/**
 * One course a person: the one finished in the period, else the newest with anything in it. First and last score of each measure
 * during a finished course, from two check-ins or more.
 */
const COURSES = `
  WITH said AS (
    SELECT DISTINCT s.client_id FROM waymark.scores s
     WHERE s.practice_id = $1 AND NOT s.set_aside AND s.on_day BETWEEN $2 AND $3
  ), active AS (
    SELECT c.*, (c.closed_on IS NOT NULL AND c.closed_on BETWEEN $2 AND $3 AND c.sessions_held >= ${LEAST_SESSIONS}) AS finished
      FROM waymark.courses_of_care c LEFT JOIN said USING (client_id)
     WHERE c.practice_id = $1 AND c.opened_on <= $3 AND (c.closed_on IS NULL OR c.closed_on >= $2)
       AND (c.opened_on >= $2 OR c.closed_on <= $3 OR said.client_id IS NOT NULL)
  ), course AS MATERIALIZED (
    SELECT DISTINCT ON (client_id) * FROM active ORDER BY client_id, finished DESC, opened_on DESC, plan_id
  ), scored AS (
    SELECT s.client_id, s.measure, (min(${DATED}))[2]::float8 AS first, (max(${DATED}))[2]::float8 AS last
      FROM waymark.scores s JOIN course c ON c.client_id = s.client_id
     WHERE s.practice_id = $1 AND NOT s.set_aside AND s.total IS NOT NULL
       AND c.finished AND s.on_day BETWEEN c.opened_on AND c.closed_on
     GROUP BY s.client_id, s.measure HAVING count(*) > 1
  ), gathered AS (
    SELECT client_id, json_agg(json_build_object('measure', measure, 'first', first, 'last', last)) AS scores
      FROM scored GROUP BY client_id
  )
  SELECT c.problem, c.finished, g.scores FROM course c LEFT JOIN gathered g USING (client_id)`

/** The courses that a report on this period counts; without a name or an id. */
export async function reportCourses(
  pool: pg.Pool,
  practiceId: PracticeId,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  library: Library,
): Promise<CourseInReport[]> {
  const rows = await inPractice(pool, practiceId, async (run) => {
    // Each table is read once, from end to end, whatever the planner believes about it: a look-up for each client takes minutes.
    await run('SET LOCAL enable_nestloop = off')
    return run<Row>(COURSES, [practiceId, from, to])
  })
  return rows.map(({ problem, finished, scores }) => ({
    problem,
    finished,
    complete: scores !== null,
    outcome: scores === null ? null : courseOutcome(scores, library),
  }))
}
