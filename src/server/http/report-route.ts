import type { Context, Hono } from 'hono'
import { reportOn } from '#domain/measure/report/report.ts'
import { SMALLEST } from '#domain/measure/report/suppress.ts'
import { PROBLEM_GROUPS } from '#domain/plan/problem-group.ts'
import { practiceMeasures } from '#server/check-in/practice-measures.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import type { ReportPage } from '#server/http/check-in-contract.ts'
import { type Env, looked, memberHere, type Site } from '#server/http/here.ts'
import { wholeMonths } from '#server/report/period.ts'
import { reportCourses } from '#server/report/report-courses.ts'
import { reportCsv } from '#server/report/report-csv.ts'

/** GET /api/report and /api/report.csv: what the practice's measures say, without a name; for administrators and supervisors. */
export function reportRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/report', async (c) => {
    const report = await reportFor(c, site)
    return report instanceof Response ? report : tell(c, report)
  })

  app.get('/api/report.csv', async (c) => {
    const report = await reportFor(c, site)
    if (report instanceof Response) return report
    return c.body(reportCsv(report), 200, {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="report-${report.from}-${report.to}.csv"`,
      'cache-control': 'no-store',
    })
  })
}

async function reportFor(c: Context<Env>, site: Site): Promise<ReportPage | Response> {
  const here = memberHere(c)
  if (!here) return refuseWith(c, { code: 'unknown' })
  const { practice, person, roles } = here
  const capacity = roles.find((one) => one === 'administrator' || one === 'supervisor')
  if (!capacity) return refuseWith(c, { code: 'not-allowed' })
  const period = wholeMonths(c.req.query('from'), c.req.query('to'))
  if (typeof period === 'string') return refuseWith(c, { code: 'invalid', field: period })
  const { known } = await practiceMeasures(site.handler, practice)
  const courses = await reportCourses(site.pool, practice, period, known)
  looked(site, practice, { person: person.personId, capacity }, undefined, 'report')
  return { ...period, rows: reportOn(courses, PROBLEM_GROUPS), smallest: SMALLEST }
}
