import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countsOf, HIGHEST_GRADE, sheetReport } from '#server/options/sheet-report.ts'
import { SHEETS_FOLDER, sheetsIn, shippedSheets } from '#server/options/shipped-sheets.ts'
import { smallSheet } from '#testing/sheets.ts'

const folders: string[] = []
const folderWith = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-sheets-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))
const small = JSON.stringify(smallSheet())
const sheets = Object.values(shippedSheets())

it('at least twelve sheets ship, for problems that have no sheet twice', () => {
  expect(sheets.length).toBeGreaterThanOrEqual(12)
  const codes = sheets.flatMap((sheet) => sheet.codes)
  expect(codes.filter((code, n) => codes.indexOf(code) < n)).toEqual([])
  const counts = sheets.map(countsOf)
  expect(counts.reduce((sum, { options }) => sum + options, 0)).toBeGreaterThan(80)
  expect(counts.reduce((sum, { figures }) => sum + figures, 0)).toBeGreaterThan(100)
  expect(counts.reduce((sum, { sources }) => sum + sources, 0)).toBeGreaterThan(60)
})

it.each(sheets.map((sheet) => [sheet.id, sheet] as const))(
  '%s reads easily, and is in date on its first day',
  (_, sheet) => {
    const text = readFileSync(join(SHEETS_FOLDER, `${sheet.id}.json`), 'utf8')
    const report = sheetReport(text, `${sheet.id}.json`, sheet.published)
    expect(report.problems).toEqual([])
    expect(report.read?.outOfDate).toBe(false)
    expect(report.read?.daysLeft).toBeGreaterThan(180)
    expect(report.read?.grades).toHaveLength(sheet.options.length + 1)
    for (const { grade, field } of report.read?.grades ?? []) expect(grade, field).toBeLessThanOrEqual(HIGHEST_GRADE)
  },
)

describe('a report on a sheet', () => {
  it('says what is in it, and when it is out of date', () => {
    const on = (day: string) => sheetReport(small, 'shyness.json', day).read
    expect(on('2026-11-02')).toMatchObject({ id: 'shyness', edition: 1, options: 4, figures: 1, sources: 2 })
    expect(on('2027-11-01')).toMatchObject({ outOfDate: false, daysLeft: 0 })
    expect(on('2027-11-02')).toMatchObject({ outOfDate: true, daysLeft: -1 })
  })

  it('names the part that reads too hard', () => {
    const hard =
      'Psychopathological manifestations characteristically necessitate comprehensive multidisciplinary evaluation. '
    const what = [{ text: hard.repeat(5).trim() }]
    const options = smallSheet().options.map((one, n) => (n === 0 ? { ...one, what } : one))
    const sheet = smallSheet({ options })
    const { problems } = sheetReport(JSON.stringify(sheet), 'shyness.json', '2026-11-02')
    expect(problems).toEqual([
      {
        file: 'shyness.json',
        field: 'options.talking',
        reason: expect.stringMatching(/^it reads at grade \d+\.\d; what a client reads is at 8 or below$/),
      },
    ])
  })
})

describe('a folder of sheets', () => {
  it('is read whole', () => {
    expect(Object.keys(sheetsIn(folderWith({ 'shyness.json': small, 'README.md': 'no sheet' })))).toEqual(['shyness'])
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['nothing in it', {}, /There is no option sheet/],
    [
      'a number without a source',
      { 'shyness.json': JSON.stringify(smallSheet({ questions: ['Why 12 weeks?'] })) },
      /^shyness\.json, questions\[0\]: it says a number and names no source/,
    ],
    ['a file under another name', { 'shy.json': small }, /should be called shyness\.json/],
    ['a file that is no JSON', { 'shyness.json': '{' }, /^shyness\.json, the whole file: it is not JSON/],
  ])('with %s stops the start and says why', (_, files, says) => {
    expect(() => sheetsIn(folderWith(files))).toThrow(says)
  })
})
