import { type OptionSheet, sayingsOf } from '#domain/options/option-sheet.ts'

/** A text a client reads, and where it stands. */
export type SheetText = { readonly field: string; readonly text: string }

/** Everything a client reads of a sheet, gathered by part: the sheet itself, and one text for each option. */
export function textsOf(sheet: OptionSheet): SheetText[] {
  const joined = (texts: readonly string[]): string =>
    texts.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)).join(' ')
  return [
    {
      field: 'the sheet itself',
      text: joined([
        ...sheet.problem.map((one) => one.text),
        ...(sheet.safety ?? []).map((one) => one.text),
        sheet.decision,
        ...sheet.questions,
        ...sheet.values.flatMap((one) => [one.text, ...Object.values(one.fits).map(({ why }) => why)]),
        ...sheet.understanding.flatMap((one) => [one.ask, ...one.answers, one.because]),
      ]),
    },
    ...sheet.options.map((one) => ({
      field: `options.${one.id}`,
      text: joined([
        one.inShort,
        ...sayingsOf(one).map(([, said]) => said.text),
        ...one.figures.flatMap((each) => [`${each.text} ${each.when}`, each.sure]),
        ...one.guidelines.map((each) => each.says),
      ]),
    })),
  ]
}
