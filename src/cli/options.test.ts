import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { options } from '#cli/options.ts'
import { smallSheet } from '#testing/sheets.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'waymark-options-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text))
  return path
}

let said: { out: string[]; err: string[] }
beforeEach(() => {
  said = { out: [], err: [] }
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.err.push(line))
})
afterEach(() => vi.restoreAllMocks())

describe('options check', () => {
  it('counts what ships: sheets, options, figures, sources, and all of them together', async () => {
    expect(await options.run(['check'])).toBe(0)
    expect(said.err).toEqual([])
    const line = /^[\w-]+\.json: edition \d+ of \d{4}-\d\d-\d\d; (\d+) options?, (\d+) figures?, (\d+) sources?; /
    const each = said.out.slice(0, -1).map((one) => line.exec(one)?.slice(1).map(Number) ?? [])
    expect(each.length).toBeGreaterThanOrEqual(12)
    const sum = (n: number) => each.reduce((all, one) => all + (one[n] ?? Number.NaN), 0)
    expect(said.out.at(-1)).toBe(
      `${each.length} sheets, ${sum(0)} options, ${sum(1)} figures, ${sum(2)} sources read; everything fits.`,
    )
    expect(said.out[0]).toMatch(/reading grade \d\.\d, options up to \d\.\d; review by \d{4}-\d\d-\d\d$/)
  })

  it('takes a practice’s own file, under any name', async () => {
    expect(await options.run(['check', file('ours.json', smallSheet()), '--on', '2026-11-02'])).toBe(0)
    expect(said.out[0]).toMatch(/^ours\.json: edition 1 of 2026-11-01; 4 options, 1 figure, 2 sources; reading grade/)
    expect(said.out.at(-1)).toBe('1 sheet, 4 options, 1 figure, 2 sources read; everything fits.')
  })

  it('says what is out of date, and that this is no fault of the file', async () => {
    expect(await options.run(['check', file('ours.json', smallSheet()), '--on', '2028-01-01'])).toBe(0)
    expect(said.out[0]).toMatch(/OUT OF DATE: the review was due by 2027-11-01$/)
  })

  it('says file, field and reason for what does not fit, and goes on with the next', async () => {
    const bad = file('bad.json', smallSheet({ questions: ['Why 12 weeks?'], reviewBy: '2026-01-01' }))
    expect(await options.run(['check', bad, file('ours.json', smallSheet())])).toBe(1)
    expect(said.err).toEqual([
      'bad.json, questions[0]: it says a number and names no source: here numbers have no place',
      'bad.json, reviewBy: the day for review must lie after the day of publication',
    ])
    expect(said.out.at(-1)).toBe('1 sheet, 4 options, 1 figure, 2 sources read; 2 problems.')
  })

  it('prints the same as JSON, with every grade', async () => {
    const path = file('ours.json', smallSheet())
    expect(await options.run(['check', '--json', path, '--on', '2026-11-02'])).toBe(0)
    const found = JSON.parse(said.out.join('\n')) as { files: { read: { grades: unknown[] } }[] }
    expect(found).toMatchObject({
      sheets: 1,
      options: 4,
      figures: 1,
      sources: 2,
      problems: 0,
      files: [{ file: 'ours.json', read: { id: 'shyness', outOfDate: false }, problems: [] }],
    })
    expect(found.files[0]?.read.grades).toHaveLength(5)
    said.out = []
    expect(await options.run(['check', '--json', file('bad.json', '{')])).toBe(1)
    expect(JSON.parse(said.out.join('\n'))).toMatchObject({ problems: 1, files: [{ file: 'bad.json' }] })
  })

  it.each<[string, string[], RegExp]>([
    ['nothing to do', [], /^Like this: /],
    ['another word', ['list'], /^Like this: /],
    ['a file that is not there', ['check', 'gone.json'], /^gone\.json cannot be read: there is no such file\.$/],
    ['a folder', ['check', tmpdir()], /cannot be read: it is a folder\.$/],
    ['a day that is none', ['check', '--on', 'tomorrow'], /^--on should be a day/],
    ['an option it does not know', ['check', '--grade', '8'], /--grade/],
  ])('refuses %s', async (_, argv, says) => {
    expect(await options.run(argv)).toBe(2)
    expect(said.out).toEqual([])
    expect(said.err[0]).toMatch(says)
  })
})

it('is a command of waymark, and needs no database', () => {
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, [join(root, 'src/cli/waymark.ts'), ...argv], { encoding: 'utf8', env: {} })
  expect(run('options', 'check').stdout).toMatch(
    /sheets, \d+ options, \d+ figures, \d+ sources read; everything fits\.\n$/,
  )
  expect(run('options', '--help').stdout).toMatch(/^npm run --silent waymark -- options check/)
  expect(run('--help').stdout).toContain('options    check option sheets')
})
