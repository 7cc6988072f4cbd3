import type { Figure, OptionSheet } from '#domain/options/option-sheet.ts'

type Numbered = Pick<OptionSheet, 'options'>

/** The numbers of one figure, its interval and its comparison, as one text; words, time and sources are left out. */
export function numbersOf({ outOf100, from, to, without }: Figure): string {
  const numbers = [outOf100, from, to, without?.outOf100, without?.from, without?.to]
  return numbers.map((one) => one ?? '-').join(' ')
}

/** The numbers of every option of a sheet, by option, so that two editions can be held against each other. */
export function figuresIn({ options }: Numbered): Readonly<Record<string, string>> {
  return Object.fromEntries(
    options.map(({ id, figures }) => [
      id,
      figures
        .map((one) => `${one.id}: ${numbersOf(one)}`)
        .toSorted()
        .join('; '),
    ]),
  )
}

/**
 * The options that were there before (`figuresIn` of the edition before) and whose numbers are others now. Such a change touches
 * risk or benefit by itself: nobody can say that it does not.
 */
export function optionsWithOtherFigures(before: Readonly<Record<string, string>>, sheet: Numbered): string[] {
  return Object.entries(figuresIn(sheet)).flatMap(([id, numbers]) =>
    Object.hasOwn(before, id) && before[id] !== numbers ? [id] : [],
  )
}
