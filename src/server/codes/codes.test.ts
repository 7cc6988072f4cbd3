import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readCsvFile } from '#server/codes/csv-file.ts'
import { loadRelease } from '#server/codes/load-release.ts'
import { isOrderFile, readOrderFile } from '#server/codes/order-file.ts'
import type { PublishedCode } from '#server/codes/published-code.ts'
import { loadShippedCodes, shippedCodes } from '#server/codes/shipped-codes.ts'
import { searchCodes } from '#server/read-models/codes.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'

/** A line as the official file has it. */
const row = (order: number, code: string, flag: string, short: string, long: string): string =>
  `${String(order).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${short.padEnd(60)} ${long}`

const ORDER = [
  row(6012, 'F431', '0', 'Post-traumatic stress disorder (PTSD)', 'Post-traumatic stress disorder (PTSD)'),
  row(6014, 'F4311', '1', 'Post-traumatic stress disorder, acute', 'Post-traumatic stress disorder, acute'),
  row(6022, 'F4325', '1', 'Adjustment disorder w mixed disturb', 'Adjustment disorder with mixed disturbance'),
].join('\r\n')

describe('the official order file', () => {
  it('is read by its columns, with dots and full titles', () => {
    expect(isOrderFile(ORDER)).toBe(true)
    expect(readOrderFile(ORDER)).toEqual([
      { code: 'F43.1', title: 'Post-traumatic stress disorder (PTSD)', billable: false },
      { code: 'F43.11', title: 'Post-traumatic stress disorder, acute', billable: true },
      { code: 'F43.25', title: 'Adjustment disorder with mixed disturbance', billable: true },
    ])
  })

  it.each([
    ['a number that is none', ORDER.replace('06014', '0601x'), /^Line 2: .*order number/],
    ['a code that is none', ORDER.replace('F4311', 'F4-11'), /^Line 2: "F4-11" .*no code/],
    ['a flag that is neither', ORDER.replace('F4325   1', 'F4325   2'), /^Line 3: column 15 .*"2"/],
    ['a line shifted by one column', ORDER.replace('06014 ', '06014  '), /^Line 2: /],
    ['no title', row(1, 'F99', '1', '', ''), /^Line 1: F99 has no title/],
    ['a code twice', `${ORDER}\r\n${row(9, 'F4311', '1', 'Again', 'Again')}`, /^Line 4: F43\.11 stands on line 2/],
    ['headings only', ORDER.split('\r\n')[0] ?? '', /no code in this file/],
  ])('is refused with %s, and says where', (_, text, says) => {
    expect(() => readOrderFile(text)).toThrow(says)
  })
})

describe('a table with commas', () => {
  it('is read by the names in its first line', () => {
    const text = 'code,billable,description\nF43.1,0,PTSD\nF4312,1,"Post-traumatic stress disorder, ""chronic"""\n'
    expect(readCsvFile(text)).toEqual([
      { code: 'F43.1', title: 'PTSD', billable: false },
      { code: 'F43.12', title: 'Post-traumatic stress disorder, "chronic"', billable: true },
    ])
  })

  it.each([
    ['something else', 'Dear all,\nplease find attached', /^Line 1: .*neither an order file nor a table/],
    ['a missing field', 'code,billable,description\nF43.1,1', /^Line 2: it has 2 fields where the first line has 3/],
    ['an open quotation mark', 'code,description\nF43.1,"PTSD', /^Line 2: a quotation mark/],
    ['a dot in the wrong place', 'code,description\nF4.31,PTSD', /^Line 2: "F4\.31" is no code/],
  ])('is refused with %s, and says where', (_, text, says) => {
    expect(() => readCsvFile(text)).toThrow(says)
  })
})

describe('in the database', () => {
  let database: TestDatabase
  let owner: pg.Client
  let pool: pg.Pool
  beforeAll(async () => {
    database = await testDatabase()
    owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
    pool = new pg.Pool({ connectionString: database.appUrl, max: 2 })
    pool.on('error', () => {}) // the database may go before its connections have
  })
  afterAll(async () => {
    await owner.end()
    await pool.end()
    await database.drop()
  })
  beforeEach(async () => {
    await owner.query("BEGIN; SET LOCAL app.whole_database = 'on'; DELETE FROM waymark.code_lists; COMMIT")
  })

  const given = (...codes: readonly [string, string][]): PublishedCode[] =>
    codes.map(([code, title]) => ({ code, title, billable: true }))
  const found = async (query: string, on: string): Promise<string[]> =>
    (await searchCodes(pool, 'practice-1', query, on)).codes.map(({ code, title }) => `${code} ${title}`)

  it('a fresh database gets the short list, one with codes is left alone', async () => {
    const { codes } = shippedCodes()
    expect(codes.length).toBeGreaterThan(100)
    expect(await loadShippedCodes(database.ownerUrl)).toBe(codes.length)
    expect(await loadShippedCodes(database.ownerUrl)).toBe(0)
    expect(await found('f43.8', '2026-11-23')).toEqual([
      'F43.81 Prolonged grief disorder',
      'F43.89 Other reactions to severe stress',
    ])
    expect(await found('prolonged grief', '2025-09-30')).toEqual([])
    expect(await found('grief PROLONGED', '2025-10-01')).toHaveLength(1)
  })

  it('a new year ends what is gone and keeps the days before as they were', async () => {
    const one = given(['F50.2', 'Bulimia nervosa'], ['F41.1', 'Generalized anxiety disorder'], ['F64.0', 'Old title'])
    const two = given(
      ['F50.21', 'Bulimia nervosa, mild'],
      ['F41.1', 'Generalized anxiety disorder'],
      ['F64.0', 'New title'],
    )
    await loadRelease(owner, { codes: one, from: '2023-10-01', until: '2024-09-30' })
    expect(await found('bulimia', '2024-10-01')).toEqual([])
    const loaded = await loadRelease(owner, { codes: two, from: '2024-10-01' })
    expect(loaded).toEqual({ valid: 3, added: 1, reworded: 1, ended: ['F50.2'] })
    expect(await found('bulimia', '2024-09-30')).toEqual(['F50.2 Bulimia nervosa'])
    expect(await found('bulimia', '2024-10-01')).toEqual(['F50.21 Bulimia nervosa, mild'])
    expect(await found('F64', '2024-09-30')).toEqual(['F64.0 Old title'])
    expect(await found('F64', '2024-10-01')).toEqual(['F64.0 New title'])
    expect(await found('anxiety', '2023-10-01')).toEqual(['F41.1 Generalized anxiety disorder'])
    expect(await found('anxiety', '2030-01-01')).toEqual(['F41.1 Generalized anxiety disorder'])
    const rows = async () =>
      (await owner.query('SELECT code, valid_from, valid_until, words FROM waymark.code_lists')).rows
    await owner.query("SET app.whole_database = 'on'")
    const before = await rows()
    expect(await loadRelease(owner, { codes: two, from: '2024-10-01' })).toEqual(loaded)
    expect(new Set((await rows()).map((one) => JSON.stringify(one)))).toEqual(
      new Set(before.map((one) => JSON.stringify(one))),
    )
    expect(before).toHaveLength(5)
    const three = await loadRelease(owner, { codes: two.slice(1), from: '2025-10-01' })
    expect(three.ended).toEqual(['F50.21'])
    expect(await found('bulimia', '2025-10-01')).toEqual([])
  })

  it('an earlier year is refused once a later one is there, and changes nothing', async () => {
    await loadRelease(owner, { codes: given(['F41.1', 'Later']), from: '2026-10-01' })
    const earlier = loadRelease(owner, { codes: given(['F41.1', 'Earlier']), from: '2025-10-01' })
    await expect(earlier).rejects.toThrow(/2026-10-01 are loaded already/)
    expect(await found('F41', '2026-10-01')).toEqual(['F41.1 Later'])
  })

  it('search takes signs that mean something to the database as they are, and says nothing to nothing', async () => {
    await loadRelease(owner, { codes: given(['F41.1', 'Generalized anxiety disorder']), from: '2026-10-01' })
    expect(await found('%', '2026-11-23')).toEqual([])
    expect(await found('_41', '2026-11-23')).toEqual([])
    expect(await found('   ', '2026-11-23')).toEqual([])
    expect(await found("'; DROP", '2026-11-23')).toEqual([])
  })

  it('a whole official year is loaded and searched in good time', async () => {
    const words = [
      'anxiety',
      'disorder',
      'unspecified',
      'of the left hand',
      'subsequent encounter',
      'with complication',
    ]
    const many = Array.from({ length: 74_000 }, (_, n): PublishedCode => {
      const code = `${'ABFSTZ'[n % 6]}${String(10 + (((n / 6) % 90) | 0))}.${String(((n / 540) | 0) + 1000)}`
      return { code, title: `${words[n % 6]} ${words[(n >> 3) % 6]} number ${n}`, billable: true }
    })
    await loadRelease(owner, { codes: many, from: '2026-10-01' })
    await found('anxiety', '2026-11-23')
    const started = performance.now()
    for (let n = 0; n < 5; n++) expect(await found(`number ${70_000 + n}`, '2026-11-23')).toHaveLength(1)
    expect((performance.now() - started) / 5).toBeLessThan(400)
  })
})

it('every shipped code names a release that the file describes', () => {
  const { codes, releases } = shippedCodes()
  for (const { seenIn, validFrom } of codes) {
    const days = seenIn.map((one) => releases[one]?.from)
    expect(days.toSorted()[0]).toBe(validFrom)
  }
  const text = readFileSync(new URL('../../../content/codes/icd-10-cm.json', import.meta.url), 'utf8')
  expect(new Set(codes.map((one) => one.code)).size).toBe(codes.length)
  expect(text).not.toMatch(/Z91\.5"/)
})
