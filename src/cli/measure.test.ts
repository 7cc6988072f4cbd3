import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { measure } from '#cli/measure.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'waymark-measure-'))
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

/** What a command prints, read back. */
async function printed(...argv: string[]): Promise<Record<string, unknown>> {
  expect(await measure.run(argv), said.err.join('\n')).toBe(0)
  expect(said.err).toEqual([])
  return JSON.parse(said.out.splice(0).join('\n')) as Record<string, unknown>
}

/** The sentence a command refuses with; it prints nothing else. */
async function refusal(...argv: string[]): Promise<string> {
  expect(await measure.run(argv)).toBe(2)
  expect(said.out).toEqual([])
  expect(said.err).toHaveLength(1)
  return said.err[0] ?? ''
}

describe('measure score', () => {
  const answers = (...all: unknown[]): string => file('answers.json', all)

  it('prints total, band, missing items and items about risk', async () => {
    expect(await printed('score', 'phq9', answers(1, 2, 3, 0, 1, 2, 3, 0, 1))).toEqual({
      measure: 'phq9',
      edition: 1,
      total: 13,
      proRated: false,
      missing: [],
      band: 'moderate',
      riskItems: [{ item: 9, value: 1, action: 'alert' }],
    })
  })

  it('says when missing answers were replaced, and gives no total without item 9', async () => {
    const replaced = await printed('score', 'phq9', answers(2, 2, 2, 2, null, 2, 2, 2, 0))
    expect(replaced).toMatchObject({ total: 15.8, proRated: true, missing: [5], band: 'moderately severe' })
    const without = await printed('score', 'phq9', answers(2, 2, 2, 2, 2, 2, 2, 2, null))
    expect(without).toMatchObject({ total: null, band: null, missing: [9] })
  })

  it('takes the answer that is not counted, and counts it not', async () => {
    expect(await printed('score', 'phq9', answers(0, 0, 0, 0, 0, 0, 0, 0, 0, 3))).toMatchObject({ total: 0 })
  })

  it('takes a measure from a file', async () => {
    const own = JSON.parse(readFileSync(join(root, 'content/measures/phq2.json'), 'utf8')) as object
    const path = file('ours.json', { ...own, id: 'ours' })
    expect(await printed('score', path, answers(3, 2))).toMatchObject({ measure: 'ours', total: 5 })
  })

  it.each<[string, unknown, RegExp]>([
    ['a value out of range', [0, 0, 0, 7, 0, 0, 0, 0, 0], /item 4: 7 is no answer to it; it takes 0, 1, 2, 3 or null/],
    ['half a point', [0.5, 0, 0, 0, 0, 0, 0, 0, 0], /item 1: 0\.5 is no answer/],
    ['words', [0, 'often', 0, 0, 0, 0, 0, 0, 0], /item 2: "often" is neither a number nor null/],
    ['a value of the item not counted', [0, 0, 0, 0, 0, 0, 0, 0, 0, 4], /item 10: 4 is no answer/],
    ['too few', [0, 0], /has 2 answers; PHQ-9 takes 9, or 10 with what is not counted/],
    ['too many', Array.from({ length: 11 }, () => 0), /has 11 answers/],
    ['no array', { answers: [0] }, /should be an array of answers/],
    ['no JSON', '[0, 0,', /is not JSON/],
  ])('refuses %s, and says where', async (_, content, says) => {
    expect(await refusal('score', 'phq9', file('answers.json', content))).toMatch(says)
  })

  it('refuses a measure that is not there, a file that is not there, and one that does not fit', async () => {
    expect(await refusal('score', 'bdi', answers(0))).toMatch(/no measure "bdi".*phq9/)
    said.err = []
    expect(await refusal('score', 'phq9', join(folder, 'gone.json'))).toMatch(
      /gone\.json cannot be read: there is no such file\.$/,
    )
    said.err = []
    expect(await refusal('score', 'phq9', folder)).toMatch(/cannot be read: it is a folder\.$/)
    said.err = []
    expect(await refusal('score', 'phq9')).toMatch(/^The file of answers is missing\./)
    said.err = []
    expect(await refusal('score', file('odd.json', { id: 'odd' }), answers(0))).toMatch(
      /odd\.json, edition: it is missing/,
    )
  })
})

describe('measure change', () => {
  const phq9 = ['--measure', 'phq9']

  it('prints class and every figure with its source', async () => {
    const found = await printed('change', '--pre', '18', '--post', '8', ...phq9)
    expect(found).toMatchObject({
      method: 'in use',
      class: 'recovered',
      points: -10,
      criterion: { points: 6 },
      cutOff: { which: 'c', value: 8.6 },
    })
    expect(found['how']).toContainEqual(
      expect.objectContaining({ name: 'cutOffB', values: { functionalMean: 3.3, functionalSd: 3.8, cutOff: 10.9 } }),
    )
  })

  it('jt takes the criterion of Jacobson and Truax', async () => {
    const gad7 = ['change', '--pre', '16', '--post', '12', '--measure', 'gad7']
    expect(await printed(...gad7)).toMatchObject({ class: 'improved', criterion: { points: 4 } })
    expect(await printed(...gad7, '--method', 'jt')).toMatchObject({
      method: 'jt',
      class: 'unchanged',
      criterion: { points: 4.5 },
    })
  })

  it('nhs takes a pair, or one alone', async () => {
    const pair = ['change', '--pre', '18,12', '--post', '8,6', '--measure', 'phq9,gad7', '--method', 'nhs']
    expect(await printed(...pair)).toMatchObject({ method: 'nhs', class: 'reliable recovery', recovery: true })
    const alone = ['change', '--pre', '18', '--post', '12', ...phq9, '--method', 'nhs']
    expect(await printed(...alone)).toMatchObject({ class: 'reliable improvement', recovery: false })
    const worse = ['change', '--pre', '12', '--post', '18', ...phq9, '--method', 'nhs']
    expect(await printed(...worse)).toMatchObject({ class: 'reliable deterioration' })
    const same = ['change', '--pre', '12', '--post', '13', ...phq9, '--method', 'nhs']
    expect(await printed(...same)).toMatchObject({ class: 'no reliable change' })
  })

  it('knows no class where no criterion is confirmed', async () => {
    expect(await printed('change', '--pre', '60', '--post', '20', '--measure', 'pcl5')).toMatchObject({
      class: 'unknown',
      crossed: 'better',
    })
  })

  it.each<[string, string[], RegExp]>([
    [
      'a score out of range',
      ['--pre', '28', '--post', '8', ...phq9],
      /--pre: 28 is outside 0 to 27, the range of PHQ-9/,
    ],
    [
      'a second score out of range',
      ['--pre', '8,8', '--post', '8,22', '--measure', 'phq9,gad7', '--method', 'nhs'],
      /--post, score 2: 22 is outside 0 to 21/,
    ],
    ['a score that is none', ['--pre', 'eight', '--post', '8', ...phq9], /--pre: "eight" is not a number/],
    ['more scores than measures', ['--pre', '8,9', '--post', '8', ...phq9], /--pre: 2 scores for 1 measure;/],
    ['a pair without nhs', ['--pre', '8,8', '--post', '8,8', '--measure', 'phq9,gad7'], /a pair needs --method nhs/],
    [
      'two of one kind',
      ['--pre', '8,8', '--post', '8,8', '--measure', 'phq9,phq9', '--method', 'nhs'],
      /not two for depression/,
    ],
    [
      'nhs without thresholds',
      ['--pre', '60', '--post', '20', '--measure', 'pcl5', '--method', 'nhs'],
      /no thresholds .* PCL-5/,
    ],
    ['another method', ['--pre', '8', '--post', '8', ...phq9, '--method', 'rci'], /"rci" is neither jt nor nhs/],
    ['one score for a pair', ['--pre', '8', '--post', '8', '--measure', 'phq9,gad7'], /--pre: 1 score for 2 measures;/],
    [
      'no score after',
      ['--pre', '8', ...phq9],
      /^--post is missing: the last score\. .*measure change --pre N --post N/,
    ],
    ['no measure and no score before', ['--post', '8'], /^--pre is missing: .* --measure is missing: /],
    ['an option it does not know', ['--before', '8'], /--before/],
  ])('refuses %s', async (_, argv, says) => {
    expect(await refusal('change', ...argv)).toMatch(says)
  })
})

describe('measure gas', () => {
  const goals = (...all: object[]): string => file('goals.json', all)

  it('prints T, and with baselines the T they give and the change', async () => {
    const weighed = goals({ weight: 3, level: 2 }, { weight: 2, level: 1 }, { weight: 1, level: 0 })
    expect(await printed('gas', weighed)).toEqual({ T: 67.63, goals: 3, rho: 0.3 })
    const before = goals(
      { weight: 2, level: 0, baseline: -1, words: 'Sleep through' },
      { weight: 3, level: 1, baseline: -2 },
      { weight: 1, level: -1, baseline: -1 },
    )
    expect(await printed('gas', before)).toMatchObject({ T: 54.41, baselineT: 30.17, change: 24.24 })
    expect(await printed('gas', goals({ level: -1 }, { level: -1 }))).toMatchObject({ T: 37.6 })
    expect(await printed('gas', file('goals.json', { goals: [{ level: 1 }] }))).toMatchObject({ T: 60 })
  })

  it.each<[string, unknown, RegExp]>([
    ['a level beyond', [{ level: 0 }, { level: 3 }], /goal 2, level: 3 is none of the levels/],
    ['half a level', [{ level: 0.5 }], /goal 1, level: 0\.5/],
    ['no level', [{ weight: 1 }], /goal 1, level: it is missing/],
    ['a weight of nothing', [{ weight: 0, level: 1 }], /goal 1, weight: 0 is not a number above 0/],
    ['some weights', [{ weight: 2, level: 1 }, { level: 1 }], /goal 2, weight: it is missing/],
    ['some baselines', [{ level: 1 }, { level: 1, baseline: 0 }], /goal 1, baseline: it is missing/],
    ['a name misspelt', [{ wieght: 2, level: 1 }], /goal 1: there is no field "wieght"/],
    ['a baseline beyond', [{ level: 1, baseline: -3 }], /goal 1, baseline: -3/],
    ['no goals', [], /should be an array of goals/],
    ['a number instead of a goal', [2], /goal 1: it is not an object/],
  ])('refuses %s, and says where', async (_, content, says) => {
    expect(await refusal('gas', file('goals.json', content))).toMatch(says)
  })
})

describe('measure check', () => {
  it('says that a file fits', async () => {
    expect(await measure.run(['check', join(root, 'content/measures/phq9.json')])).toBe(0)
    expect(said.out).toEqual(['phq9.json fits: PHQ-9, edition 1, 9 items.'])
  })

  it('says file, field and reason of everything that does not', async () => {
    const own = JSON.parse(readFileSync(join(root, 'content/measures/phq2.json'), 'utf8')) as object
    expect(await measure.run(['check', file('own.json', { ...own, edition: 'one', more: 1 })])).toBe(2)
    expect(said.err).toEqual([
      'own.json, edition: it is missing, or not a number',
      'own.json, more: there is no such field',
    ])
  })
})

it('anything else is answered with what there is', async () => {
  expect(await refusal('rate')).toMatch(/score, change, gas, check or list/)
  said.err = []
  expect(await refusal()).toMatch(/score, change, gas, check or list/)
})

it('as a program: JSON alone on stdout, and exit code 2 with the reason on stderr', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/waymark.ts', 'measure', ...args], { cwd: root, encoding: 'utf8' })
  const good = run('score', 'gad2', file('answers.json', [1, 2]))
  expect([good.status, good.stderr, JSON.parse(good.stdout)]).toMatchObject([
    0,
    '',
    { total: 3, band: 'positive screen' },
  ])
  const bad = run('score', 'gad2', file('answers.json', [1, 9]))
  expect([bad.status, bad.stdout]).toEqual([2, ''])
  expect(bad.stderr).toMatch(/item 2: 9 is no answer/)
  expect(run('list').stdout).toMatch(/^auditc .*\n[^]*pswq/)
})
