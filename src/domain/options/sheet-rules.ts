import type { FieldProblem } from '#domain/kernel/shape-problems.ts'
import type { OptionKind } from '#domain/options/option-kind.ts'
import { type Figure, type Option, type OptionSheet, sayingsOf } from '#domain/options/option-sheet.ts'
import { saysNumber } from '#domain/options/says-number.ts'

/** Without these no sheet is complete: doing something, asking a prescriber, waiting with someone watching, and nothing now. */
const ALWAYS: readonly OptionKind[] = ['therapy', 'medication', 'watchfulWaiting', 'nothingNow']

/**
 * What the shape of a sheet cannot say: a number without a source, a source that is not there, a frequency outside its interval,
 * an alternative that is missing, a value that does not say how it goes with every option. Empty when everything fits.
 */
export function sheetProblems(sheet: OptionSheet): FieldProblem[] {
  return [
    ...missingKinds(sheet),
    ...twice(sheet.options, 'options'),
    ...twice(sheet.sources, 'sources'),
    ...twice(sheet.values, 'values'),
    ...sheet.options.flatMap((one, n) => optionProblems(one, `options[${n}]`)),
    ...unsourced(sheet),
    ...brokenSources(sheet),
    ...unusedSources(sheet),
    ...valueProblems(sheet),
    ...sheet.understanding.flatMap((one, n) =>
      one.sheetSays < one.answers.length
        ? []
        : [{ field: `understanding[${n}].sheetSays`, reason: 'there is no such answer' }],
    ),
    ...(sheet.reviewBy > sheet.published
      ? []
      : [{ field: 'reviewBy', reason: 'the day for review must lie after the day of publication' }]),
  ]
}

function missingKinds(sheet: OptionSheet): FieldProblem[] {
  return ALWAYS.filter((kind) => !sheet.options.some((one) => one.kind === kind)).map((kind) => ({
    field: 'options',
    reason: `an alternative is missing: there is no option of the kind ${kind}`,
  }))
}

function optionProblems(one: Option, at: string): FieldProblem[] {
  return [
    ...twice(one.figures, `${at}.figures`),
    ...one.figures.flatMap((each, n) => figureProblems(each, `${at}.figures[${n}]`)),
  ]
}

function figureProblems(one: Figure, at: string): FieldProblem[] {
  const outside = ({ outOf100, from = outOf100, to = outOf100 }: Figure | NonNullable<Figure['without']>): boolean =>
    outOf100 < from || outOf100 > to
  const reason = 'the number lies outside its own interval'
  return [
    ...(outside(one) ? [{ field: `${at}.outOf100`, reason }] : []),
    ...(one.without && outside(one.without) ? [{ field: `${at}.without.outOf100`, reason }] : []),
  ]
}

const NO_SOURCE = 'it says a number and names no source'

function unsourced(sheet: OptionSheet): FieldProblem[] {
  const bare = (field: string, text: string): FieldProblem[] =>
    saysNumber(text) ? [{ field, reason: `${NO_SOURCE}: here numbers have no place` }] : []
  const said = (field: string, { text, sources }: { text: string; sources?: readonly string[] | undefined }) =>
    saysNumber(text) && !sources ? [{ field, reason: NO_SOURCE }] : []
  return [
    ...bare('title', sheet.title),
    ...bare('decision', sheet.decision),
    ...sheet.problem.flatMap((one, n) => said(`problem[${n}]`, one)),
    ...(sheet.safety ?? []).flatMap((one, n) => said(`safety[${n}]`, one)),
    ...sheet.questions.flatMap((one, n) => bare(`questions[${n}]`, one)),
    ...sheet.options.flatMap((one, n) => [
      ...bare(`options[${n}].name`, one.name),
      ...bare(`options[${n}].inShort`, one.inShort),
      ...sayingsOf(one).flatMap(([field, each]) => said(`options[${n}].${field}`, each)),
    ]),
    ...sheet.understanding.flatMap((one, n) => [
      ...bare(`understanding[${n}].ask`, one.ask),
      ...one.answers.flatMap((answer, at) => bare(`understanding[${n}].answers[${at}]`, answer)),
      ...bare(`understanding[${n}].because`, one.because),
    ]),
    ...sheet.values.flatMap((one, n) => [
      ...bare(`values[${n}].text`, one.text),
      ...Object.entries(one.fits).flatMap(([id, { why }]) => bare(`values[${n}].fits.${id}.why`, why)),
    ]),
  ]
}

/** Every place that names sources, with the sources it names. */
export function sourcesNamed(sheet: OptionSheet): readonly (readonly [field: string, source: string])[] {
  const named: [string, readonly string[]][] = [
    ...sheet.problem.map((one, n): [string, readonly string[]] => [`problem[${n}]`, one.sources ?? []]),
    ...(sheet.safety ?? []).map((one, n): [string, readonly string[]] => [`safety[${n}]`, one.sources ?? []]),
    ...sheet.options.flatMap((one, n): [string, readonly string[]][] => [
      ...sayingsOf(one).map(([field, each]): [string, readonly string[]] => [
        `options[${n}].${field}`,
        each.sources ?? [],
      ]),
      ...one.figures.map((each, m): [string, readonly string[]] => [`options[${n}].figures[${m}]`, each.sources]),
      ...one.guidelines.map((each, m): [string, readonly string[]] => [`options[${n}].guidelines[${m}]`, each.sources]),
    ]),
  ]
  return named.flatMap(([field, sources]) => sources.map((id) => [field, id] as const))
}

function brokenSources(sheet: OptionSheet): FieldProblem[] {
  const there = new Set(sheet.sources.map((one) => one.id))
  return sourcesNamed(sheet)
    .filter(([, id]) => !there.has(id))
    .map(([field, id]) => ({ field: `${field}.sources`, reason: `there is no source "${id}" in this sheet` }))
}

function unusedSources(sheet: OptionSheet): FieldProblem[] {
  const used = new Set(sourcesNamed(sheet).map(([, id]) => id))
  return sheet.sources.flatMap((one, n) =>
    used.has(one.id) ? [] : [{ field: `sources[${n}]`, reason: `nothing names the source "${one.id}"` }],
  )
}

function valueProblems(sheet: OptionSheet): FieldProblem[] {
  const options = sheet.options.map((one) => one.id)
  return sheet.values.flatMap((one, n) => [
    ...options
      .filter((id) => !Object.hasOwn(one.fits, id))
      .map((id) => ({ field: `values[${n}].fits`, reason: `it does not say how it goes with "${id}"` })),
    ...Object.keys(one.fits)
      .filter((id) => !options.includes(id))
      .map((id) => ({ field: `values[${n}].fits.${id}`, reason: 'there is no such option' })),
  ])
}

function twice(list: readonly { readonly id: string }[], field: string): FieldProblem[] {
  return list.flatMap(({ id }, n) =>
    list.findIndex((other) => other.id === id) < n
      ? [{ field: `${field}[${n}].id`, reason: `"${id}" is there twice` }]
      : [],
  )
}
