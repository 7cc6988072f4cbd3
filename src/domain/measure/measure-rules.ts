import { type Measure, type MeasureItem, type Option, optionsOf } from '#domain/measure/measure.ts'

/** Something about a measure that does not fit together: which field, spelled as in the file, and why. */
export type MeasureProblem = { readonly field: string; readonly reason: string }

/**
 * What the shape of a measure cannot say: options that do not rise, a range that does not follow from them, bands that overlap
 * or leave the range, items that do not exist, and so on. Empty when everything fits. Reasons are plain sentences.
 */
export function problemsOf(measure: Measure): MeasureProblem[] {
  const found = [...optionProblems(measure), ...itemProblems(measure)]
  if (found.length > 0) return found
  return [
    ...scoringProblems(measure),
    ...missingProblems(measure),
    ...bandProblems(measure),
    ...figureProblems(measure),
    ...twice(measure.fits ?? [], 'fits'),
  ]
}

function optionProblems(measure: Measure): MeasureProblem[] {
  const lists: [string, readonly Option[]][] = [
    ['options', measure.options],
    ...everyItem(measure).flatMap(([name, item]): [string, readonly Option[]][] =>
      item.options ? [[`${name}.options`, item.options]] : [],
    ),
  ]
  return lists.flatMap(([field, options]) => {
    const falls = options.findIndex((one, at) => at > 0 && one.value <= (options[at - 1]?.value ?? 0))
    return falls < 1
      ? []
      : [{ field: `${field}[${falls}].value`, reason: 'values must rise from one option to the next' }]
  })
}

function itemProblems(measure: Measure): MeasureProblem[] {
  const found: MeasureProblem[] = []
  if (measure.kind === 'scale' && measure.items.length > 1)
    found.push({ field: 'items', reason: 'a scale has one item; with more it is a questionnaire' })
  const texts = new Set<string>()
  for (const [name, item] of everyItem(measure)) {
    if ((item.options ?? measure.options).length < 2)
      found.push({
        field: `${name}.options`,
        reason: 'there are no options to choose from, neither here nor for all items',
      })
    if (texts.has(item.text)) found.push({ field: `${name}.text`, reason: 'another item has the same words' })
    texts.add(item.text)
    const values = (item.options ?? measure.options).map((one) => one.value)
    if (item.risk && !values.includes(item.risk.from))
      found.push({ field: `${name}.risk.from`, reason: `${item.risk.from} is none of the values of this item` })
    if (item.risk && item.risk.from === values[0])
      found.push({ field: `${name}.risk.from`, reason: 'every answer would count as a risk' })
  }
  for (const [at, item] of (measure.unscored ?? []).entries())
    if (item.reversed || item.cluster || item.risk)
      found.push({ field: `unscored[${at}]`, reason: 'it is not counted, so it has no direction, part or risk' })
  return found
}

function scoringProblems(measure: Measure): MeasureProblem[] {
  const ends = measure.items.map((_, at) => {
    const values = optionsOf(measure, at + 1).map((one) => one.value)
    return { low: Math.min(...values), high: Math.max(...values) }
  })
  const sum = (end: 'low' | 'high'): number => {
    const all = ends.reduce((soFar, one) => soFar + one[end], 0)
    return measure.scoring.rule === 'sum' ? all : (all / ends.length) * 10
  }
  return (['low', 'high'] as const).flatMap((end) => {
    const field = end === 'low' ? 'lowest' : 'highest'
    const [said, follows] = [measure.scoring[field], sum(end)]
    return Math.abs(said - follows) < 1e-9
      ? []
      : [{ field: `scoring.${field}`, reason: `the options give ${follows}, not ${said}` }]
  })
}

function missingProblems(measure: Measure): MeasureProblem[] {
  const { atMost, never = [] } = measure.missing
  const many = measure.items.length
  const unknown = never.flatMap((item, at) =>
    item >= 1 && item <= many
      ? []
      : [{ field: `missing.never[${at}]`, reason: `there is no item ${item}; items are 1 to ${many}` }],
  )
  const tooMany =
    atMost < many ? [] : [{ field: 'missing.atMost', reason: 'at least one answer is needed for a score' }]
  return [...tooMany, ...unknown, ...twice(never, 'missing.never')]
}

function bandProblems(measure: Measure): MeasureProblem[] {
  const { lowest, highest } = measure.scoring
  const bands = measure.bands?.bands ?? []
  return bands.flatMap(({ from, to }, at) => {
    const [field, before] = [`bands.bands[${at}]`, bands[at - 1]]
    if (to < from) return [{ field, reason: `it ends at ${to}, before it begins at ${from}` }]
    if (from < lowest || to > highest)
      return [{ field, reason: `${from} to ${to} is not inside ${lowest} to ${highest}` }]
    if (before && from <= before.to)
      return [{ field, reason: `it begins at ${from}, but the one before ends at ${before.to}` }]
    if (before && from > before.to + 1)
      return [{ field, reason: `nothing covers the scores between ${before.to} and ${from}` }]
    if (!before && from !== lowest) return [{ field, reason: `the first must begin at ${lowest}` }]
    if (at === bands.length - 1 && to !== highest) return [{ field, reason: `the last must end at ${highest}` }]
    return []
  })
}

function figureProblems(measure: Measure): MeasureProblem[] {
  const { lowest, highest } = measure.scoring
  const range = highest - lowest
  const inside = (field: string, value: number | undefined): MeasureProblem[] =>
    value === undefined || (value > lowest && value <= highest)
      ? []
      : [{ field, reason: `${value} is not above ${lowest} and up to ${highest}` }]
  const change = (field: string, points: number | undefined): MeasureProblem[] =>
    points === undefined || (points > 0 && points <= range)
      ? []
      : [{ field, reason: `no change can be ${points} points; scores are ${range} points apart at most` }]
  return [
    ...inside('cutOff.atLeast', measure.cutOff?.atLeast),
    ...inside('nhs.caseness', measure.nhs?.caseness),
    ...change('nhs.reliableChange', measure.nhs?.reliableChange),
    ...(measure.reliableChange ?? []).flatMap(({ points }, at) => change(`reliableChange[${at}].points`, points)),
    ...(measure.reliability ?? []).flatMap(({ value }, at) =>
      value > 0 && value < 1 ? [] : [{ field: `reliability[${at}].value`, reason: 'it must lie between 0 and 1' }],
    ),
    ...(measure.norms ?? []).flatMap(({ mean, sd }, at) => [
      ...(mean >= lowest && mean <= highest
        ? []
        : [{ field: `norms[${at}].mean`, reason: `${mean} is not inside ${lowest} to ${highest}` }]),
      ...(sd > 0 ? [] : [{ field: `norms[${at}].sd`, reason: 'it must be above 0' }]),
    ]),
  ]
}

const everyItem = (measure: Measure): [string, MeasureItem][] => [
  ...measure.items.map((item, at): [string, MeasureItem] => [`items[${at}]`, item]),
  ...(measure.unscored ?? []).map((item, at): [string, MeasureItem] => [`unscored[${at}]`, item]),
]

const twice = (all: readonly (string | number)[], field: string): MeasureProblem[] =>
  all.flatMap((one, at) =>
    all.indexOf(one) < at ? [{ field: `${field}[${at}]`, reason: `${one} stands there already` }] : [],
  )
