import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { course } from '#cli/course.ts'
import { predictCourse } from '#domain/measure/course/predict.ts'
import { courseShape } from '#domain/measure/course/course.ts'
import { simulatedCourse } from '#testing/simulated-course.ts'

const folder = mkdtempSync(join(tmpdir(), 'waymark-course-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
function file(text: string): string {
  files += 1
  const name = join(folder, `file-${files}`)
  writeFileSync(name, text)
  return name
}

/** What a run says on both outputs, and its exit code. */
async function run(...argv: readonly string[]): Promise<{ out: string; error: string; code: number }> {
  const [out, error] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
  out.mockImplementation(() => {})
  error.mockImplementation(() => {})
  try {
    const code = await course.run(argv)
    const said = (of: typeof out): string => of.mock.calls.map((words) => words.join(' ')).join('\n')
    return { out: said(out), error: said(error), code }
  } finally {
    out.mockRestore()
    error.mockRestore()
  }
}

const COLUMNS = ['--id', 'id', '--time', 'month', '--score', 'phq9'] as const
const rows = simulatedCourse(
  { scale: 'log', intercept: 17, slope: -2, interceptSd: 4, slopeSd: 1.5, correlation: 0, residualSd: 3 },
  { seed: 1, people: 60, times: (i) => [0, 1, 2, 4, 6].slice(0, 1 + (i % 5)) },
)
const lines = Array.from(rows.score, (y, k) => `p${rows.people[k]},${rows.time[k]},${y.toFixed(2)}`)
const DATA = `id,month,phq9\n${lines.join('\n')}\n`
const data = file(DATA)

async function printed(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { out, error, code } = await run(...argv)
  expect({ error, code }).toEqual({ error: '', code: 0 })
  return JSON.parse(out) as Record<string, unknown>
}

describe('course fit', () => {
  it('prints the course, how it was tried, and what it was fitted on', async () => {
    const found = await printed('fit', data, ...COLUMNS)
    expect(found).toMatchObject({
      scale: 'log',
      method: 'ml',
      people: 60,
      observations: rows.count,
      crossValidation: { folds: 5, people: 48, scores: rows.count - 60 },
      columns: { id: 'id', time: 'month', score: 'phq9' },
      from: null,
      to: null,
      skipped: 0,
      outsideLimits: 0,
    })
    expect(courseShape.safeParse(found).success).toBe(true)
    expect(found['intercept']).toBeGreaterThan(15)
    expect(found['slope']).toBeLessThan(-1)
  })

  it('reads the same from a table with semicolons, decimal commas, quotes, CRLF, a byte order mark and columns it need not know', async () => {
    const foreign = lines.map((line, k) => {
      const [id, month, score = ''] = line.split(',')
      return `"said ""so"";\r\ntwice";${id};"${month}"; ${score.replace('.', ',')} ;${k}`
    })
    const other = file(`\uFEFFnote;id;"month";phq9;n\r\n${foreign.join('\r\n')}\r\n\r\n`)
    expect(await printed('fit', other, ...COLUMNS)).toEqual(await printed('fit', data, ...COLUMNS))
    const tabs = file(DATA.replaceAll(',', '\t'))
    expect(await printed('fit', tabs, ...COLUMNS)).toEqual(await printed('fit', data, ...COLUMNS))
  })

  it('skips and counts rows with nothing in them, and leaves out what lies outside the limits', async () => {
    const gaps = file(`${DATA}p1,,3\np1,3,NA\nNA,3,3\n\np2,never,\np1,-4,3\np1,99,3\n`)
    const found = await printed('fit', gaps, ...COLUMNS, '--from', '0', '--to', '12')
    expect(found).toMatchObject({ skipped: 4, outsideLimits: 2, observations: rows.count, from: 0, to: 12 })
  })

  it('goes straight and restricted when asked, from before zero too, and untried', async () => {
    const before = file(DATA.replaceAll(/,(\d),/g, (_, month: string) => `,${Number(month) - 2},`))
    const found = await printed(
      'fit',
      before,
      ...COLUMNS,
      '--scale',
      'linear',
      '--method',
      'reml',
      '--folds',
      '0',
      '--from',
      '-2',
    )
    expect(found).toMatchObject({
      scale: 'linear',
      method: 'reml',
      crossValidation: null,
      from: -2,
      observations: rows.count,
    })
  })

  it('says why the band could not be tried', async () => {
    const found = await printed('fit', data, ...COLUMNS, '--folds', '61')
    expect(found['crossValidation']).toEqual({
      cannot: 'too-few-people-for-folds',
      because: 'There are fewer people than folds (there are 60 people).',
    })
  })

  const reference = join(import.meta.dirname, '../../../shared/reference/data/reframed_phq9_monthly.csv')
  it.skipIf(!existsSync(reference))(
    'finds the published figures (skipped when their file is not beside the repository)',
    async () => {
      const found = await printed(
        'fit',
        reference,
        '--id',
        'patient',
        '--time',
        'month',
        '--score',
        'phq9',
        '--to',
        '12',
      )
      expect(found['minus2LogLikelihood']).toBeCloseTo(12962.313, 3)
      expect(found).toMatchObject({ people: 246, observations: 2291 })
    },
  )

  it('prints JSON and nothing else on standard output, as a process of its own', () => {
    const waymark = (...argv: readonly string[]) =>
      spawnSync(process.execPath, [join(import.meta.dirname, 'waymark.ts'), 'course', ...argv], { encoding: 'utf8' })
    const fine = waymark('fit', data, ...COLUMNS)
    expect(JSON.parse(fine.stdout)).toMatchObject({ people: 60 })
    expect(fine.status).toBe(0)
    const bad = waymark('fit', file(`${DATA}p3,7,eleven\n`), ...COLUMNS)
    expect({ out: bad.stdout, status: bad.status }).toEqual({ out: '', status: 2 })
    expect(bad.stderr).toBe(`Row ${rows.count + 2}, column "phq9": "eleven" is not a number.\n`)
  })
})

describe('course predict', () => {
  it('says what each person’s next score should be, from the file that fit printed', async () => {
    const fitted = (await run('fit', data, ...COLUMNS)).out
    const by = file(fitted)
    const { people, skipped } = (await printed('predict', by, data, '--at', '8')) as {
      people: Record<string, unknown>[]
      skipped: number
    }
    expect(skipped).toBe(0)
    expect(people).toHaveLength(60)
    const earlier = lines
      .map((line) => line.split(','))
      .filter(([id]) => id === 'p4')
      .map(([, time, score]) => ({ time: Number(time), score: Number(score) }))
    const fromLibrary = predictCourse(courseShape.parse(JSON.parse(fitted)), earlier, 8)
    expect(people[4]).toEqual({ id: 'p4', at: 8, earlier: 5, ...fromLibrary, observed: [] })
  })

  it('without a time takes each person’s last one, and does not use the scores of that time', async () => {
    const by = file((await run('fit', data, ...COLUMNS)).out)
    const three = file('who,when,score\na,0,20\na,3,15\na,3,16\nb,2,9\nc,,4\n')
    const columns = ['--id', 'who', '--time', 'when', '--score', 'score']
    const { people, skipped } = (await printed('predict', by, three, ...columns)) as {
      people: Record<string, unknown>[]
      skipped: number
    }
    expect(skipped).toBe(1)
    expect(people).toMatchObject([
      { id: 'a', at: 3, earlier: 1, observed: [15, 16] },
      { id: 'b', at: 2, earlier: 0, observed: [9] },
    ])
  })
})

describe('what is wrong is said in a sentence, with exit code 2 and nothing on standard output', () => {
  const fit = (text: string, ...more: readonly string[]) => ['fit', file(text), ...COLUMNS, ...more]
  const good = file('{}')
  const odd = `${DATA}`.replace('id,month,phq9', 'id,month,month')
  it.each([
    ['nothing to do', [], 'course fit or course predict: course --help says more.'],
    [
      'no columns',
      ['fit', data],
      /^--id is missing: .* --time is missing: .* --score is missing: .*npm run waymark -- course fit DATA.csv --id/,
    ],
    [
      'no column of scores',
      ['fit', data, '--id', 'id', '--time', 'month'],
      /^--score is missing: the column with the scores\. Like/,
    ],
    ['a file that is not there', ['fit', join(folder, 'gone'), ...COLUMNS], /cannot be read: there is no such file\.$/],
    ['a folder', ['fit', folder, ...COLUMNS], /cannot be read: it is a folder\.$/],
    ['an empty file', fit(''), /has no headings in its first row\.$/],
    [
      'a column that is not there',
      ['fit', data, '--id', 'id', '--time', 'week', '--score', 'phq9'],
      /has no column "week" \(--time\)\. Its columns are "id", "month", "phq9"\.$/,
    ],
    [
      'two columns of one name',
      ['fit', file(odd), '--id', 'id', '--time', 'month', '--score', 'month'],
      /has more than one column "month"/,
    ],
    [
      'one column for two',
      ['fit', data, '--id', 'id', '--time', 'month', '--score', 'month'],
      /three different columns/,
    ],
    ['a scale there is not', [...fit(DATA), '--scale', 'square'], '--scale should be log or linear, not "square".'],
    ['a method there is not', [...fit(DATA), '--method', 'ols'], '--method should be ml or reml, not "ols".'],
    ['folds that are none', [...fit(DATA), '--folds', '1'], /^--folds should be 0/],
    ['limits the wrong way', [...fit(DATA), '--from', '3', '--to', '1'], '--to lies before --from.'],
    ['a limit that is no number', [...fit(DATA), '--to', 'May'], '--to should be a number, not "May".'],
    ['an option it does not know', [...fit(DATA), '--tme', 'x'], /--tme.*course --help says more/],
    ['an option of the other', [...fit(DATA), '--at', '3'], '--at belongs to course predict.'],
    [
      'a time that is no number',
      fit('id,month,phq9\na,0,1\na,1 May,2\n'),
      'Row 3, column "month": "1 May" is not a number.',
    ],
    ['a number written oddly', fit('id,month,phq9\na,0x10,1\n'), 'Row 2, column "month": "0x10" is not a number.'],
    ['a number too large', fit('id,month,phq9\na,0,1e999\n'), 'Row 2, column "phq9": "1e999" is too large.'],
    [
      'a time before the log scale begins',
      fit('id,month,phq9\na,0,1\n\nb,-1,4\n'),
      /^Row 4, column "month": -1 lies before 0/,
    ],
    ['a row too short', fit('id,month,phq9\na,0,1\na,1\n'), 'Row 3 has 2 cells where the first row has 3.'],
    [
      'a quotation mark left open',
      fit('id,month,phq9\na,0,1\n"a,1,2\na,2,2\n'),
      'Row 3: a quotation mark is opened and not closed.',
    ],
    ['no scores', fit('id,month,phq9\n'), /There are no scores\.$/],
    ['two people', fit('id,month,phq9\na,0,1\na,1,2\nb,0,3\nb,1,5\n'), /how people differ \(there are 2 people\)\.$/],
    ['one time', fit('id,month,phq9\na,1,1\nb,1,2\nc,1,5\n'), /All scores are from the same time/],
    ['no second time', fit('id,month,phq9\na,1,1\nb,2,2\nc,3,5\n'), /Nobody has scores at two different times/],
    ['one score for all', fit('id,month,phq9\na,0,1\na,1,1\nb,0,1\nc,1,1\n'), /All scores are the same/],
    [
      'two scores each at the same times',
      fit('id,month,phq9\na,0,1\na,1,2\nb,0,3\nb,1,9\nc,0,4\nc,1,1\n'),
      /Nobody has enough scores/,
    ],
    ['a course that is none', ['predict', good, data], /is not what course fit prints: field "scale"/],
    ['a course that is not JSON', ['predict', data, data], /is not JSON/],
    ['one file only', ['predict', data], /missing.*npm run waymark -- course predict COURSE\.json DATA\.csv/],
    ['a fit option', ['predict', good, data, '--folds', '3'], '--folds belongs to course fit.'],
  ] as const)('with %s', async (_, argv, says) => {
    const { out, error, code } = await run(...argv)
    expect({ out, code }).toEqual({ out: '', code: 2 })
    expect(error).toMatch(says)
    expect(error.split('\n')).toHaveLength(1)
  })

  it('a course whose numbers cannot be, and a time before its scale begins', async () => {
    const fitted = JSON.parse((await run('fit', data, ...COLUMNS)).out) as Record<string, unknown>
    const says = async (changed: object, ...more: readonly string[]) =>
      (await run('predict', file(JSON.stringify({ ...fitted, ...changed })), data, ...more)).error
    expect(await says({ slopeVariance: -1 })).toMatch(/field "slopeVariance"/)
    expect(await says({ covariance: 1000 })).toMatch(/field "covariance": the covariance is larger/)
    expect(await says({ columns: undefined })).toMatch(/give --id, --time and --score\.$/)
    expect(await says({}, '--at', '-1')).toBe('--at lies before 0, where the log scale begins.')
  })
})
