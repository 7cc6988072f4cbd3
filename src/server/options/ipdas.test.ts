import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { daysBetween } from '#domain/kernel/dates.ts'
import { type Option, type OptionSheet, sayingsOf } from '#domain/options/option-sheet.ts'
import { sheetProblems } from '#domain/options/sheet-rules.ts'
import { textsOf } from '#domain/options/sheet-words.ts'
import { shippedSheets } from '#server/options/shipped-sheets.ts'
import { HIGHEST_GRADE } from '#server/options/sheet-report.ts'
import { smallSheet } from '#testing/sheets.ts'
import { readingGrade, wordsOf } from '#words/reading-grade.ts'

type Criterion = { readonly name: string; readonly met: string; readonly how: string }

/** The rows of one table of docs/ipdas.md, by the beginning of its heading. */
function tableOf(heading: string): Criterion[] {
  const doc = readFileSync(join(import.meta.dirname, '../../../docs/ipdas.md'), 'utf8')
  const part = doc.split(/^## /m).find((one) => one.startsWith(heading)) ?? ''
  return [...part.matchAll(/^\| (\w+) \| ([\w ]+) \| (.+) \|$/gm)]
    .map(([, name = '', met = '', how = '']) => ({ name, met, how }))
    .filter(({ name }) => name !== 'criterion')
}

const words = (texts: readonly { readonly text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
const figureWords = (one: Option, about: 'benefit' | 'harm'): number =>
  words(
    one.figures
      .filter((each) => each.about === about)
      .map(({ text, when, sure }) => ({ text: `${text} ${when} ${sure}` })),
  )
const detail = (one: Option): number => words(sayingsOf(one).map(([, said]) => said))
const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
const kindOf = (sheet: OptionSheet, source: string) => sheet.sources.find(({ id }) => id === source)?.kind

/** What has to be true of a sheet for each criterion: the places where it is not. */
const CHECKS: Readonly<Record<string, (sheet: OptionSheet) => readonly unknown[]>> = {
  condition: ({ problem }) => (words(problem) >= 20 ? [] : ['problem']),
  decision: ({ decision }) => (decision.trim().endsWith('?') ? [] : ['decision']),
  options: (sheet) => sheetProblems(sheet).filter(({ reason }) => reason.startsWith('an alternative is missing')),
  positive: ({ options }) => options.filter(({ benefits }) => words(benefits) === 0),
  negative: ({ options }) => options.filter(({ hard, risks }) => words(hard) === 0 || words(risks) === 0),
  experience: ({ options }) => options.filter(({ living }) => words(living) < 8),

  equalDetail: ({ options }) =>
    options.filter((one) => {
      const hoped = words(one.benefits) + figureWords(one, 'benefit')
      const feared = words([...one.hard, ...one.risks]) + figureWords(one, 'harm')
      return detail(one) < middle(options.map(detail)) / 3 || hoped > 4 * feared || feared > 4 * hoped
    }),
  citations: (sheet) => [
    ...sheetProblems(sheet).filter(({ field, reason }) => /source/.test(`${field} ${reason}`)),
    ...sheet.sources.filter(({ title, where, year }) => !title || !where || !year),
  ],
  dates: ({ published, reviewBy }) => {
    const days = daysBetween(published, reviewBy)
    return days > 0 && days <= 731 ? [] : [published, reviewBy]
  },
  updatePolicy: ({ updates }) => (wordsOf(updates).length >= 5 ? [] : ['updates']),
  uncertainty: ({ options }) => [
    ...options.filter(({ unknown }) => words(unknown) === 0),
    ...options
      .flatMap(({ figures }) => figures)
      .filter(
        ({ from, to, sure, when }) =>
          !when ||
          wordsOf(sure).length < 5 ||
          (from === undefined && !/range|model|rounded|count/i.test(sure)) ||
          (from === undefined) !== (to === undefined),
      ),
  ],
  funding: ({ funding }) => (wordsOf(funding).length >= 3 ? [] : ['funding']),

  sameDenominator: ({ options }) =>
    options.flatMap(({ figures }) => figures).filter(({ outOf100 }) => outOf100 < 0 || outOf100 > 100),
  withAndWithout: (sheet) =>
    sheet.options
      .flatMap(({ figures }) => figures)
      .filter(
        ({ without, sources, sure, text }) =>
          sources.some((id) => kindOf(sheet, id) === 'trials') &&
          !without &&
          !/comparison group/i.test(`${sure} ${text}`),
      ),
  outcomeNotComparison: (sheet) =>
    sheet.options
      .flatMap(({ figures }) => figures)
      .filter(
        ({ sources, sure }) =>
          sources.some((id) => kindOf(sheet, id) === 'services') &&
          !/placed by chance|no group to compare with/i.test(sure),
      ),
  values: ({ values, options }) =>
    values.length >= 4 ? values.filter(({ fits }) => options.some(({ id }) => !fits[id])) : ['values'],
  questions: ({ questions }) => (questions.length >= 4 ? [] : ['questions']),
  understanding: ({ understanding }) => (understanding.length >= 1 ? [] : ['understanding']),
  readingLevel: (sheet) => textsOf(sheet).filter(({ text }) => readingGrade(text) > HIGHEST_GRADE),
  interests: ({ interests, writtenBy }) => (interests && writtenBy ? [] : ['interests']),
}

/** What "not yet" looks like where the sheets have to say so themselves. */
const SAID: Readonly<Record<string, (sheet: OptionSheet) => boolean>> = {
  clinicianReview: ({ updates }) => /not yet been reviewed by a clinician outside the team/.test(updates),
}

const qualifying = tableOf('Qualifying')
const certifying = tableOf('Certifying')
const quality = tableOf('Quality')
const all = [...qualifying, ...certifying, ...quality]
const sheets = Object.values(shippedSheets())

it('the document has the six qualifying and the six certifying criteria about treatments, each with its answer', () => {
  expect(qualifying.map(({ name }) => name)).toEqual([
    'condition',
    'decision',
    'options',
    'positive',
    'negative',
    'experience',
  ])
  expect(certifying.map(({ name }) => name)).toEqual([
    'equalDetail',
    'citations',
    'dates',
    'updatePolicy',
    'uncertainty',
    'funding',
  ])
  for (const { met, name } of qualifying) expect(met, name).toBe('yes')
  for (const { met, name } of all) expect(['yes', 'not yet'], name).toContain(met)
})

it('every criterion that says yes has its check, and nothing is checked that the document does not name', () => {
  const yes = all.filter(({ met }) => met === 'yes').map(({ name }) => name)
  expect(Object.keys(CHECKS).toSorted()).toEqual(yes.toSorted())
  const notYet = all.filter(({ met }) => met === 'not yet').map(({ name }) => name)
  expect(notYet.length).toBeGreaterThan(0)
  for (const name of Object.keys(SAID)) expect(notYet).toContain(name)
})

describe.each(Object.keys(CHECKS))('%s', (name) => {
  it.each(sheets.map((sheet) => [sheet.id, sheet] as const))('%s', (_, sheet) => {
    expect(CHECKS[name]?.(sheet)).toEqual([])
  })
})

it.each(Object.entries(SAID))('%s: each sheet says that it is not done yet', (_, says) => {
  expect(sheets.filter((sheet) => !says(sheet)).map(({ id }) => id)).toEqual([])
})

describe('the checks bite', () => {
  const small = smallSheet()
  const [talking] = small.options as [Option]
  const [figure] = talking.figures as [Option['figures'][number]]
  const withFirst = (more: Partial<Option>) =>
    smallSheet({ options: [{ ...talking, ...more }, ...small.options.slice(1)] })
  const many = 'It is a very long story that goes on and on without an end. '.repeat(20)
  const BITES: Readonly<Record<string, OptionSheet>> = {
    condition: smallSheet({ problem: [{ text: 'It is hard.' }] }),
    decision: smallSheet({ decision: 'Choose.' }),
    options: smallSheet({ options: small.options.filter(({ kind }) => kind !== 'nothingNow') }),
    positive: withFirst({ benefits: [] }),
    negative: withFirst({ risks: [] }),
    experience: withFirst({ living: [{ text: 'Fine.' }] }),
    equalDetail: withFirst({ benefits: [{ text: many }] }),
    citations: withFirst({ length: [{ text: 'In 12 weeks.' }] }),
    dates: smallSheet({ reviewBy: '2036-01-01' }),
    updatePolicy: smallSheet({ updates: 'At times.' }),
    uncertainty: withFirst({ figures: [{ ...figure, from: undefined, to: undefined }] }),
    funding: smallSheet({ funding: 'Us.' }),
    sameDenominator: withFirst({ figures: [{ ...figure, outOf100: 400 }] }),
    withAndWithout: {
      ...withFirst({ figures: [{ ...figure, without: undefined }] }),
      sources: small.sources.map((one) => ({ ...one, kind: 'trials' })),
    },
    outcomeNotComparison: { ...small, sources: small.sources.map((one) => ({ ...one, kind: 'services' })) },
    values: smallSheet({ values: [] }),
    questions: smallSheet({ questions: ['Why?'] }),
    understanding: smallSheet({ understanding: [] }),
    readingLevel: smallSheet({
      questions: [
        'Notwithstanding considerable methodological heterogeneity, generalisability necessitates caution?'.repeat(8),
      ],
      problem: [
        { text: 'Psychopathological manifestations characteristically accompany interpersonal evaluation.'.repeat(20) },
      ],
    }),
    interests: smallSheet({ interests: '' }),
  }
  it('all of them, each on a sheet that lacks just that', () => {
    expect(Object.keys(BITES).toSorted()).toEqual(Object.keys(CHECKS).toSorted())
    for (const [name, sheet] of Object.entries(BITES)) expect(CHECKS[name]?.(sheet), name).not.toEqual([])
  })
})
