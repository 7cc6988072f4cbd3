import { describe, expect, it } from 'vitest'
import { readSheetFile } from '#domain/options/sheet-file.ts'
import { everyShippedSheet, smallSheet } from '#testing/sheets.ts'

const problems = (text: string) => {
  const read = readSheetFile(text, 'ours.json')
  return 'problems' in read ? read.problems : []
}
type Loose = Record<string, unknown>
/** The small sheet as JSON, with one field set: `options[0].figures[0].outOf100`. `undefined` takes it away. */
const withField = (path: string, value: unknown): string => {
  const sheet = structuredClone(smallSheet()) as unknown as Loose
  const names = path.split(/[.[\]]+/).filter((one) => one !== '')
  const last = names.pop() ?? ''
  const place = names.reduce<Loose>((at, name) => at[name] as Loose, sheet)
  place[last] = value
  return JSON.stringify(sheet)
}

describe('a file of options', () => {
  it('is read as it stands, also with a mark at its beginning', () => {
    expect(readSheetFile(JSON.stringify(smallSheet()), 'ours.json')).toEqual({ sheet: smallSheet() })
    expect(readSheetFile(`\uFEFF${JSON.stringify(smallSheet())}`, 'ours.json')).toEqual({ sheet: smallSheet() })
    for (const sheet of everyShippedSheet())
      expect(readSheetFile(JSON.stringify(sheet), `${sheet.id}.json`)).toEqual({ sheet })
  })

  it.each<[string, string, unknown, string, string]>([
    ['a frequency over its denominator', 'options[0].figures[0].outOf100', 101, '', 'it must be at most 100'],
    ['a frequency below nothing', 'options[0].figures[0].outOf100', -1, '', 'it must be at least 0'],
    ['an interval over the denominator', 'options[0].figures[0].to', 100.5, '', 'it must be at most 100'],
    [
      'those without it over the denominator',
      'options[0].figures[0].without.outOf100',
      120,
      '',
      'it must be at most 100',
    ],
    ['a frequency in words', 'options[0].figures[0].outOf100', 'many', '', 'it is missing, or not a number'],
    ['a figure without sources', 'options[0].figures[0].sources', [], '', 'it must not be empty'],
    [
      'a figure that does not say how sure it is',
      'options[0].figures[0].sure',
      undefined,
      '',
      'it is missing, or not text',
    ],
    ['a figure that does not say when', 'options[0].figures[0].when', '', '', 'it must not be empty'],
    ['a figure about something else', 'options[0].figures[0].about', 'joy', '', 'it must be benefit or harm or left'],
    ['an option with nothing hard', 'options[1].hard', [], '', 'it must not be empty'],
    ['an option without risks', 'options[1].risks', undefined, '', 'it is missing, or not a list'],
    ['an option that knows everything', 'options[0].unknown', [], '', 'it must not be empty'],
    [
      'a kind there is not',
      'options[0].kind',
      'magic',
      '',
      'it must be therapy or guidedSelfHelp or selfHelp or medication or watchfulWaiting or nothingNow or other',
    ],
    ['a fact from memory', 'sources[0].mark', 'memory', '', 'it must be seen or computed'],
    ['a source without a place', 'sources[0].where', ' ', '', 'it must not be empty'],
    ['a source of a far year', 'sources[0].year', 12, '', 'it must be at least 1950'],
    ['a day that no calendar has', 'published', '2026-02-30', '', 'it must be a day such as 2026-11-23'],
    ['a review at no day', 'reviewBy', 'next year', '', 'it must be a day such as 2026-11-23'],
    ['no funding', 'funding', undefined, '', 'it is missing, or not text'],
    ['no policy of updates', 'updates', undefined, '', 'it is missing, or not text'],
    ['no decision', 'decision', '', '', 'it must not be empty'],
    ['an edition of nothing', 'edition', 0, '', 'it must be at least 1'],
    [
      'a name with blanks',
      'id',
      'Our Sheet',
      '',
      'it must be 2 to 40 small letters, digits and hyphens, beginning with a letter',
    ],
    ['a name that every object has', 'id', 'constructor', '', 'it must not be a name that every object has of itself'],
    [
      'a code that is none',
      'codes[0]',
      'shy',
      '',
      'it must be the beginning of an ICD-10-CM code, such as F32 or F43.1',
    ],
    ['a field that nobody knows', 'price', 12, '', 'there is no such field'],
    ['no value', 'values', [], '', 'it must not be empty'],
    ['a fit there is not', 'values[0].fits.talking.how', 'maybe', '', 'it must be yes or partly or no'],
    // What the shape cannot say, the rules say.
    [
      'a number without a source',
      'options[0].length[0].text',
      'In 9 weeks.',
      'options[0].length[0]',
      'it says a number and names no source',
    ],
    ['a broken source', 'options[0].figures[0].sources', ['gone'], '', 'there is no source "gone" in this sheet'],
    [
      'a missing alternative',
      'options[3].kind',
      'other',
      'options',
      'an alternative is missing: there is no option of the kind nothingNow',
    ],
  ])('with %s: file, field and reason', (_, path, value, field, reason) => {
    expect(problems(withField(path, value))).toContainEqual({ file: 'ours.json', field: field || path, reason })
  })

  it('that is no JSON, or no sheet at all, says so', () => {
    expect(problems('{"id": ')[0]).toMatchObject({ file: 'ours.json', field: 'the whole file' })
    expect(problems('{"id": ')[0]?.reason).toMatch(/^it is not JSON: /)
    expect(problems('[]')).toEqual([
      { file: 'ours.json', field: 'the whole file', reason: 'it is missing, or not a set of fields' },
    ])
    expect(problems('null').length).toBe(1)
    expect(problems('{}').map(({ field }) => field)).toContain('decision')
  })

  it('with more wrong than anybody reads is cut short', () => {
    const bare = { ...smallSheet(), questions: Array.from({ length: 16 }, (_, n) => `Why ${n}?`) }
    const many = { ...bare, sources: Array.from({ length: 40 }, (_, n) => ({ ...bare.sources[0], id: `s${n}` })) }
    expect(problems(JSON.stringify(many))).toHaveLength(50)
  })
})
