import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Option, type OptionSheet, sayingsOf } from '#domain/options/option-sheet.ts'
import { numberIn, saysNumber } from '#domain/options/says-number.ts'
import { sheetProblems, sourcesNamed } from '#domain/options/sheet-rules.ts'
import { everyShippedSheet, smallSheet } from '#testing/sheets.ts'

const told = (sheet: OptionSheet): string[] => sheetProblems(sheet).map(({ field, reason }) => `${field}: ${reason}`)
/** The small sheet with its first option changed. */
const withFirst = (more: Partial<Option>): OptionSheet => {
  const sheet = smallSheet()
  return { ...sheet, options: sheet.options.map((one, n) => (n === 0 ? { ...one, ...more } : one)) }
}
const first = smallSheet().options[0] as Option
const [guideline] = first.guidelines as [Option['guidelines'][number]]
const [figure] = first.figures as [Option['figures'][number]]
const [value] = smallSheet().values as [OptionSheet['values'][number]]

it('nothing is wrong with the small sheet, nor with any that ships', () => {
  expect(told(smallSheet())).toEqual([])
  expect(everyShippedSheet().length).toBeGreaterThanOrEqual(12)
  for (const sheet of everyShippedSheet()) expect(told(sheet), sheet.id).toEqual([])
})

const BARE = 'it says a number and names no source'

describe('each rule bites, at the field', () => {
  it.each<[string, OptionSheet, string]>([
    [
      'a digit without a source',
      withFirst({ length: [{ text: 'It takes 12 weeks.' }] }),
      `options[0].length[0]: ${BARE}`,
    ],
    ['a number word', withFirst({ effort: [{ text: 'Half of your evenings.' }] }), `options[0].effort[0]: ${BARE}`],
    ['a per cent sign', withFirst({ risks: [{ text: 'Some % of people.' }] }), `options[0].risks[0]: ${BARE}`],
    [
      'a number in the problem',
      smallSheet({ problem: [{ text: 'Every third person has it.' }] }),
      `problem[0]: ${BARE}`,
    ],
    ['a number in what is said for safety', smallSheet({ safety: [{ text: 'Ring 112.' }] }), `safety[0]: ${BARE}`],
    [
      'a number where no source can stand: the decision',
      smallSheet({ decision: 'Which of the two?' }),
      `decision: ${BARE}: here numbers have no place`,
    ],
    [
      'in the short words of an option',
      withFirst({ inShort: 'It helps 9 of 10.' }),
      `options[0].inShort: ${BARE}: here numbers have no place`,
    ],
    ['in the title', smallSheet({ title: '9 ways' }), `title: ${BARE}: here numbers have no place`],
    ['in a name', withFirst({ name: 'The 12 steps' }), `options[0].name: ${BARE}: here numbers have no place`],
    [
      'in the check whether the sheet explained itself',
      smallSheet({ understanding: [{ ask: 'How many?', answers: ['Some', '40'], sheetSays: 1, because: 'Half.' }] }),
      `understanding[0].answers[1]: ${BARE}: here numbers have no place`,
    ],
    [
      'in a question',
      smallSheet({ questions: ['Why 12 weeks?'] }),
      `questions[0]: ${BARE}: here numbers have no place`,
    ],
    [
      'in what may matter',
      smallSheet({ values: [{ ...value, text: 'Done in ten weeks' }] }),
      `values[0].text: ${BARE}: here numbers have no place`,
    ],
    [
      'in why an option goes with it',
      smallSheet({
        values: [{ ...value, fits: { ...value.fits, talking: { how: 'no', why: 'It takes 3 months.' } } }],
      }),
      `values[0].fits.talking.why: ${BARE}: here numbers have no place`,
    ],
    [
      'a source that is not there',
      withFirst({ length: [{ text: 'It takes 12 weeks.', sources: ['gone'] }] }),
      'options[0].length[0].sources: there is no source "gone" in this sheet',
    ],
    [
      'a figure from a source that is not there',
      withFirst({ figures: [figure, { ...figure, id: 'more', sources: ['gone'] }] }),
      'options[0].figures[1].sources: there is no source "gone" in this sheet',
    ],
    [
      'a guideline from a source that is not there',
      withFirst({ guidelines: [...first.guidelines, { ...guideline, sources: ['gone'] }] }),
      'options[0].guidelines[1].sources: there is no source "gone" in this sheet',
    ],
    ['a source that nothing names', withFirst({ guidelines: [] }), 'sources[1]: nothing names the source "guide"'],
    [
      'a frequency below its interval',
      withFirst({ figures: [{ ...figure, outOf100: 29.9 }] }),
      'options[0].figures[0].outOf100: the number lies outside its own interval',
    ],
    [
      'a frequency above its interval',
      withFirst({ figures: [{ ...figure, outOf100: 51 }] }),
      'options[0].figures[0].outOf100: the number lies outside its own interval',
    ],
    [
      'an interval the wrong way round',
      withFirst({ figures: [{ ...figure, from: 50, to: 30 }] }),
      'options[0].figures[0].outOf100: the number lies outside its own interval',
    ],
    [
      'the frequency without it, outside its interval',
      withFirst({ figures: [{ ...figure, without: { outOf100: 15, from: 16, to: 20, who: 'others' } }] }),
      'options[0].figures[0].without.outOf100: the number lies outside its own interval',
    ],
    ...(['therapy', 'medication', 'watchfulWaiting', 'nothingNow'] as const).map(
      (kind): [string, OptionSheet, string] => [
        `no ${kind}`,
        smallSheet({
          options: smallSheet().options.map((one) => (one.kind === kind ? { ...one, kind: 'other' } : one)),
        }),
        `options: an alternative is missing: there is no option of the kind ${kind}`,
      ],
    ),
    [
      'a value that leaves an option out',
      smallSheet({ values: [{ ...value, fits: { talking: { how: 'yes', why: 'It can.' } } }] }),
      'values[0].fits: it does not say how it goes with "medicine"',
    ],
    [
      'a value about an option that is not there',
      smallSheet({ values: [{ ...value, fits: { ...value.fits, singing: { how: 'yes', why: 'It can.' } } }] }),
      'values[0].fits.singing: there is no such option',
    ],
    [
      'an option twice',
      smallSheet({ options: [...smallSheet().options, first] }),
      'options[4].id: "talking" is there twice',
    ],
    ['a figure twice', withFirst({ figures: [figure, figure] }), 'options[0].figures[1].id: "better" is there twice'],
    [
      'a source twice',
      smallSheet({ sources: [...smallSheet().sources, ...smallSheet().sources.slice(0, 1)] }),
      'sources[2].id: "study" is there twice',
    ],
    ['a value twice', smallSheet({ values: [value, value] }), 'values[1].id: "soon" is there twice'],
    [
      'an answer that is not there',
      smallSheet({ understanding: [{ ask: 'What?', answers: ['Talk', 'Wait'], sheetSays: 2, because: 'So.' }] }),
      'understanding[0].sheetSays: there is no such answer',
    ],
    [
      'a review before publication',
      smallSheet({ reviewBy: '2026-10-31' }),
      'reviewBy: the day for review must lie after the day of publication',
    ],
    [
      'a review on the day of publication',
      smallSheet({ reviewBy: '2026-11-01' }),
      'reviewBy: the day for review must lie after the day of publication',
    ],
  ])('%s', (_, sheet, problem) => expect(told(sheet)).toContain(problem))
})

it('a number with its source is welcome, and "one" is no number', () => {
  const sheet = withFirst({
    length: [{ text: 'Twelve weeks, 1 hour each.', sources: ['study'] }],
    effort: [{ text: 'One step at a time, with someone.' }],
  })
  expect(told(sheet)).toEqual([])
})

it.each([
  '7',
  '50 %',
  'half',
  'a third',
  'twice',
  'seventeen',
  'Forty people',
  'hundreds',
  'a dozen',
  'TWELVE',
  'doubled',
])('"%s" says a number', (text) => expect(saysNumber(text)).toBe(true))
it.each(['one', 'someone', 'often', 'behalf', 'attend', 'weight', 'first', 'a second opinion', 'fold it'])(
  '"%s" says none',
  (text) => expect(saysNumber(text)).toBe(false),
)

describe('a sheet that passes says no number without a source', () => {
  // Words that say no number are more likely, so that a good part of the sheets passes.
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('week', 'people', 'one', 'it', 'often', 'again') },
    { weight: 1, arbitrary: fc.constantFrom('12', '%', 'half', 'ten', 'forty-two', 'thirds', 'x2', '½') },
  )
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const saying = fc.record({ text, sources: fc.constantFrom(undefined, ['study'], ['gone']) })
  const field = fc.constantFrom(
    'what',
    'youDo',
    'length',
    'benefits',
    'hard',
    'risks',
    'living',
    'effort',
    'notFor',
    'unknown',
  )

  it('whatever is written where', () => {
    let passed = 0
    fc.assert(
      fc.property(field, saying, text, fc.boolean(), (where, one, bare, asks) => {
        const sheet = withFirst({ [where]: [one], ...(asks ? {} : { inShort: bare }) })
        const tried = asks ? { ...sheet, questions: [bare] } : sheet
        if (sheetProblems(tried).length > 0) return
        passed += 1
        const there = new Set(tried.sources.map(({ id }) => id))
        for (const [, id] of sourcesNamed(tried)) expect(there).toContain(id)
        for (const option of tried.options) {
          for (const [, each] of sayingsOf(option))
            if (/[\d%½]|half|third|\bten\b|forty/.test(each.text)) expect(each.sources).toContain('study')
          expect(option.inShort).not.toMatch(/[\d%½]|half|third|\bten\b|forty/)
        }
        for (const question of tried.questions) expect(question).not.toMatch(/[\d%½]|half|third|\bten\b|forty/)
      }),
      { numRuns: 2000 },
    )
    expect(passed).toBeGreaterThan(50)
  })
})

it('says which number a text says, as it stands there', () => {
  expect(numberIn('It takes 12 weeks.')).toBe('12')
  expect(numberIn('For 5.2 of 100.')).toBe('5.2')
  expect(numberIn('Half of them.')).toBe('Half')
  expect(numberIn('It takes time.')).toBeUndefined()
})
