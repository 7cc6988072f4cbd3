import type { OptionSheet } from '#domain/options/option-sheet.ts'
import {
  type FigureForm,
  type OptionForm,
  SAYING_FIELDS,
  type SayingForm,
  type ShareForm,
  type SheetForm,
} from '#web/option-library/edit/sheet-form.ts'

type Change = NonNullable<OptionSheet['changes']>[number]

/**
 * The sheet that a form says, as it would stand in a file. It need not fit: a number may be a text, a text may be empty. So it counts
 * only once `readSheetFile` has read it. Empty rows at the end of a list are left out, so that every place keeps its number.
 */
export function typedSheet(form: SheetForm, edition: number, change?: Change): OptionSheet {
  const { id, language, title, decision, published, reviewBy, updates, funding, interests, writtenBy } = form
  const safety = sayings(form.safety)
  const changes = change ? [...form.changes, change] : form.changes
  const sheet = {
    id,
    edition,
    language,
    title,
    problem: sayings(form.problem),
    decision,
    ...(safety.length > 0 ? { safety } : {}),
    codes: form.codes.split(/[\s,;]+/).filter((one) => one !== ''),
    published,
    reviewBy,
    updates,
    ...(changes.length > 0 ? { changes } : {}),
    funding,
    interests,
    writtenBy,
    options: form.options.map(option),
    values: form.values.map(({ fits, ...one }) => ({ ...one, fits: saidFits(fits) })),
    understanding: form.understanding.map((one) => ({
      ask: one.ask,
      answers: withoutLastEmpty(one.answers, (answer) => answer.trim() === ''),
      sheetSays: typedNumber(one.sheetSays),
      because: one.because,
    })),
    questions: withoutLastEmpty(form.questions, (one) => one.trim() === ''),
    sources: form.sources.map(({ via, note, year, ...one }) => ({
      ...one,
      year: typedNumber(year),
      ...filled({ via, note }),
    })),
  }
  return sheet as OptionSheet
}

/** A typed number, with a point or a comma; nothing when nothing is typed, and the text itself when it is no number. */
export function typedNumber(text: string): number | string | undefined {
  const typed = text.trim().replace(',', '.')
  if (typed === '') return undefined
  return /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : text
}

function option(form: OptionForm) {
  const { id, kind, name, inShort } = form
  const said = SAYING_FIELDS.map((field) => [field, sayings(form[field])] as const)
  return {
    id,
    kind,
    name,
    inShort,
    ...Object.fromEntries(said),
    figures: form.figures.map(figure),
    guidelines: form.guidelines.map(({ year, ...one }) => ({ ...one, year: typedNumber(year) })),
  }
}

function figure({ without, when, sure, sources, ...one }: FigureForm) {
  const { who, ...other } = without
  const compared = [who, ...Object.values(other)].some((text) => text.trim() !== '')
  return {
    id: one.id,
    about: one.about,
    text: one.text,
    ...share(one),
    ...(compared ? { without: { ...share(other), who } } : {}),
    when,
    sure,
    sources,
  }
}

function share({ outOf100, from, to }: ShareForm) {
  const [low, high] = [typedNumber(from), typedNumber(to)]
  return {
    outOf100: typedNumber(outOf100),
    ...(low === undefined ? {} : { from: low }),
    ...(high === undefined ? {} : { to: high }),
  }
}

const sayings = (list: readonly SayingForm[]) =>
  withoutLastEmpty(list, ({ text, sources }) => text.trim() === '' && sources.length === 0).map(({ text, sources }) =>
    sources.length > 0 ? { text, sources } : { text },
  )

const saidFits = (fits: SheetForm['values'][number]['fits']) =>
  Object.fromEntries(Object.entries(fits).filter(([, { how, why }]) => how !== '' || why.trim() !== ''))

const filled = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))

const withoutLastEmpty = <One>(list: readonly One[], isEmpty: (one: One) => boolean): readonly One[] =>
  list.slice(0, list.findLastIndex((one) => !isEmpty(one)) + 1)
