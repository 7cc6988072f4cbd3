import { afterAll, beforeAll, expect, test } from 'vitest'
import { inPractice } from '#server/database/in-practice.ts'
import type { ReportPage, ReportRow } from '#server/http/check-in-contract.ts'
import { wholeMonths } from '#server/report/period.ts'
import { cell, reportCsv } from '#server/report/report-csv.ts'
import { type TestApp, testApp } from '#testing/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await seed()
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

type Seeded = {
  readonly many: number
  readonly problem: string
  readonly closed?: string
  readonly held?: number
  readonly scores?: readonly (readonly [measure: string, first: number, last: number])[]
}
/** Courses from 2025 with a first and a last score of some measures, put straight into the read models. */
async function seed(): Promise<void> {
  const groups: Seeded[] = [
    // Recovered, worse (one of the two is enough), and neither: all at caseness at the start.
    {
      many: 14,
      problem: 'depression',
      closed: '2026-03-10',
      scores: [
        ['phq9', 18, 6],
        ['gad7', 12, 5],
      ],
    },
    {
      many: 12,
      problem: 'depression',
      closed: '2026-03-11',
      scores: [
        ['phq9', 18, 20],
        ['gad7', 9, 14],
      ],
    },
    {
      many: 10,
      problem: 'depression',
      closed: '2026-03-01',
      scores: [
        ['phq9', 18, 10],
        ['gad7', 9, 14],
      ],
    },
    { many: 13, problem: 'anxiety', closed: '2026-03-12', scores: [['gad7', 15, 3]] },
    { many: 10, problem: 'anxiety', closed: '2026-03-12', scores: [['gad7', 10, 16]] },
    // Not at caseness at the start.
    { many: 20, problem: 'anxiety', closed: '2026-03-12', scores: [['gad7', 6, 5]] },
    // Without two scores.
    { many: 11, problem: 'anxiety', closed: '2026-03-31' },
    // One session is no course; one that is still open, and one that ended before, are not finished in March.
    { many: 13, problem: 'anxiety', closed: '2026-03-12', held: 1, scores: [['gad7', 18, 2]] },
    { many: 15, problem: 'depression', scores: [['phq9', 20, 2]] },
    { many: 17, problem: 'depression', closed: '2026-02-27', scores: [['phq9', 20, 2]] },
  ]
  await inPractice(app.pool, app.here.id, async (run) => {
    for (const [group, { many, problem, closed = null, held = 5, scores = [] }] of groups.entries())
      for (let n = 0; n < many; n++) {
        const id = `seeded-${group}-${n}`
        await run(
          `INSERT INTO waymark.courses_of_care
             (practice_id, plan_id, client_id, problem, sessions_held, opened_on, closed_on, check_ins_asked)
           VALUES ($1, $2, $2, $3, $4, '2025-10-01', $5, 5)`,
          [app.here.id, id, problem, held, closed],
        )
        for (const [measure, first, last] of scores)
          for (const [on, total, aside] of [
            ['2025-09-01', 0, false], // before this course
            ['2025-10-05', first, false],
            ['2025-12-01', null, false], // too much was left out
            ['2026-01-05', last, false],
            ['2026-02-01', 0, true], // a mistaken entry
          ] as const)
            await run(
              `INSERT INTO waymark.scores (practice_id, client_id, check_in_id, measure, on_day, total, set_aside)
               VALUES ($1, $2, $3, $4, $5, $6, $7)`,
              [app.here.id, id, on, measure, on, total, aside],
            )
      }
  })
}

const ask = async (person: string, address = '/api/report', from = '2026-03-05', to = '2026-03-20') =>
  (await app.as(person)).get<ReportPage>(`${address}?practice=${app.here.id}&from=${from}&to=${to}`)
const row = ({ rows }: ReportPage, problem: string): ReportRow => {
  const found = rows.find((one) => one.problem === problem)
  if (!found) throw new Error(`no row for ${problem}`)
  return found
}

test('the figures of a month, by problem, with the denominators of NHS Talking Therapies', async () => {
  const report = (await ask(app.here.people.administrator)).body
  expect(report).toMatchObject({ from: '2026-03-01', to: '2026-03-31', smallest: 10 })
  expect(report.rows.map(({ problem }) => problem)).toEqual(['all', 'depression', 'anxiety'])
  expect(row(report, 'depression')).toMatchObject({
    clients: 36,
    completion: { count: 36, of: 36, share: 1 },
    reliableImprovement: { count: 14, of: 36, share: 14 / 36 },
    recovery: { count: 14, of: 36 },
    reliableRecovery: { count: 14, of: 36 },
    deterioration: { count: 12, of: 36 },
    noReliableChange: { count: 10, of: 36 },
  })
  expect(row(report, 'anxiety')).toMatchObject({
    clients: 67,
    completion: { count: 43, of: 54 },
    reliableImprovement: { count: 13, of: 43 },
    recovery: { count: 13, of: 23, share: 13 / 23 },
    deterioration: { count: 10, of: 43 },
    noReliableChange: { count: 20, of: 43 },
  })
  expect(row(report, 'all')).toMatchObject({
    clients: 103,
    completion: { count: 79, of: 90 },
    recovery: { count: 27, of: 59 },
    noReliableChange: { count: 30, of: 79 },
  })
})

test('of a month in which few finished, little is told', async () => {
  const { rows } = (await ask(app.here.people.supervisor, '/api/report', '2026-02-01', '2026-02-28')).body
  const [all, depression] = rows
  expect(rows.map(({ problem }) => problem)).toEqual(['all', 'depression'])
  expect(all).toMatchObject({ clients: 17, completion: { count: 17, of: 17 } })
  expect(depression).toMatchObject({ clients: 17 })
  // All seventeen improved: shown, it would say of each of them what became of them.
  for (const one of [all, depression]) expect(one?.reliableImprovement.count).toBeNull()
})

test('administrators and supervisors read it, without a name or an id; it leaves a line', async () => {
  const { administrator, supervisor, therapist, assistant, client } = app.here.people
  expect((await ask(administrator)).text).not.toContain('seeded')
  expect((await ask(supervisor)).status).toBe(200)
  for (const person of [therapist, assistant]) expect((await ask(person)).status).toBe(403)
  expect((await ask(client)).status).toBe(404)
  for (const [from, to] of [
    ['2026-02-30', '2026-03-20'],
    ['2026-03-20', '2026-03-01'],
    ['', ''],
  ])
    expect((await ask(administrator, '/api/report', from, to)).body).toMatchObject({ refused: { code: 'invalid' } })
  await app.site.accessLog.flush()
  const lines = await inPractice(app.pool, app.here.id, (run) =>
    run("SELECT capacity FROM waymark.access_log WHERE part = 'report' ORDER BY n"),
  )
  expect(lines).toContainEqual({ capacity: 'supervisor' })
})

test('the same as a table for spreadsheets', async () => {
  const answer = await ask(app.here.people.administrator, '/api/report.csv')
  expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="report-2026-03-01-2026-03-31.csv"')
  const lines = answer.text.split('\r\n')
  expect(lines.pop()).toBe('')
  expect(lines).toHaveLength(4)
  expect(lines[0]?.split(',').slice(0, 6)).toEqual([
    'From',
    'To',
    'Problem',
    'People',
    'Finished with first and last score: people',
    'Finished with first and last score: of',
  ])
  expect(lines[3]?.split(',').slice(0, 7)).toEqual(['2026-03-01', '2026-03-31', 'anxiety', '67', '43', '54', '0.7963'])
  expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([34]))
})

test('a cell is quoted where it has to be, and is never a formula', () => {
  expect(cell('a,b')).toBe('"a,b"')
  expect(cell('say "so"\nthen')).toBe('"say ""so""\nthen"')
  for (const start of ['=', '+', '-', '@', '\t', '\r']) expect(cell(`${start}1+1`)).toMatch(/^"?'/)
  expect([cell(-1), cell(null), cell('plain')]).toEqual(['-1', '', 'plain'])
  const rate = { count: null, of: null, share: null, low: null, high: null }
  const rates = {
    completion: rate,
    reliableImprovement: rate,
    recovery: rate,
    reliableRecovery: rate,
    deterioration: rate,
    noReliableChange: rate,
  }
  const rows = [{ problem: '=HYPERLINK("x")', clients: 12, ...rates }]
  const [, line] = reportCsv({ from: '2026-01-01', to: '2026-01-31', smallest: 10, rows }).split('\r\n')
  expect(line).toBe(`2026-01-01,2026-01-31,"'=HYPERLINK(""x"")",12${','.repeat(30)}`)
})

test('a period is whole months', () => {
  expect(wholeMonths('2028-02-10', '2028-02-11')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(wholeMonths('2026-11-30', '2026-12-01')).toEqual({ from: '2026-11-01', to: '2026-12-31' })
  expect(wholeMonths(undefined, '2026-12-01')).toBe('from')
  expect(wholeMonths('2026-12-01', '2026-11-30')).toBe('to')
})
