import type { OptionKind } from '#domain/options/option-kind.ts'
import type { Figure, Guideline, Option, OptionSheet, Saying, Source } from '#domain/options/option-sheet.ts'

/** The parts of an option that are lists of sayings, in the order of the page. */
export const SAYING_FIELDS = [
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
] as const
export type SayingField = (typeof SAYING_FIELDS)[number]

/** A sheet as it is typed: numbers are the text in their field, and what may be left out is an empty text. */
export type SayingForm = { readonly text: string; readonly sources: readonly string[] }
export type ShareForm = { readonly outOf100: string; readonly from: string; readonly to: string }
export type FigureForm = ShareForm & {
  readonly id: string
  readonly about: Figure['about']
  readonly text: string
  readonly without: ShareForm & { readonly who: string }
  readonly when: string
  readonly sure: string
  readonly sources: readonly string[]
}
export type GuidelineForm = {
  readonly name: string
  readonly year: string
  readonly strength: Guideline['strength']
  readonly says: string
  readonly sources: readonly string[]
}
export type OptionForm = { readonly [field in SayingField]: readonly SayingForm[] } & {
  readonly id: string
  readonly kind: OptionKind
  readonly name: string
  readonly inShort: string
  readonly figures: readonly FigureForm[]
  readonly guidelines: readonly GuidelineForm[]
}
export type FitForm = { readonly how: string; readonly why: string }
export type ValueForm = {
  readonly id: string
  readonly text: string
  /** By the id of the option. */
  readonly fits: Readonly<Record<string, FitForm>>
}
export type UnderstandingForm = {
  readonly ask: string
  readonly answers: readonly string[]
  /** The answer the sheet gives, counted from 0. */
  readonly sheetSays: string
  readonly because: string
}
export type SourceForm = {
  readonly id: string
  readonly kind: Source['kind']
  readonly title: string
  readonly year: string
  readonly where: string
  readonly mark: Source['mark']
  readonly via: string
  readonly note: string
}
export type SheetForm = {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly problem: readonly SayingForm[]
  readonly decision: string
  readonly safety: readonly SayingForm[]
  /** With commas between them. */
  readonly codes: string
  readonly published: string
  readonly reviewBy: string
  readonly updates: string
  /** What earlier editions changed; not edited. */
  readonly changes: NonNullable<OptionSheet['changes']>
  readonly funding: string
  readonly interests: string
  readonly writtenBy: string
  readonly options: readonly OptionForm[]
  readonly values: readonly ValueForm[]
  readonly understanding: readonly UnderstandingForm[]
  readonly questions: readonly string[]
  readonly sources: readonly SourceForm[]
}

/** A sheet to be typed in. */
export function formOf(sheet: OptionSheet): SheetForm {
  const { edition: _, codes, safety, changes, ...rest } = sheet
  return {
    ...rest,
    problem: sheet.problem.map(sayingForm),
    safety: (safety ?? []).map(sayingForm),
    codes: codes.join(', '),
    changes: changes ?? [],
    options: sheet.options.map(optionForm),
    understanding: sheet.understanding.map((one) => ({ ...one, sheetSays: String(one.sheetSays) })),
    sources: sheet.sources.map((one) => ({
      ...one,
      year: String(one.year),
      via: one.via ?? '',
      note: one.note ?? '',
    })),
  }
}

const sayingForm = ({ text, sources }: Saying): SayingForm => ({ text, sources: sources ?? [] })

function optionForm(one: Option): OptionForm {
  const said = Object.fromEntries(SAYING_FIELDS.map((field) => [field, one[field].map(sayingForm)]))
  return {
    ...(said as Record<SayingField, SayingForm[]>),
    id: one.id,
    kind: one.kind,
    name: one.name,
    inShort: one.inShort,
    figures: one.figures.map(figureForm),
    guidelines: one.guidelines.map((each) => ({ ...each, year: String(each.year) })),
  }
}

function figureForm(one: Figure): FigureForm {
  const { id, about, text, when, sure, sources, without } = one
  const other = without ? { ...shareForm(without), who: without.who } : { ...NO_SHARE, who: '' }
  return { id, about, text, ...shareForm(one), without: other, when, sure, sources }
}

export const NO_SHARE: ShareForm = { outOf100: '', from: '', to: '' }

type Share = { readonly outOf100: number; readonly from?: number | undefined; readonly to?: number | undefined }

const shareForm = ({ outOf100, from, to }: Share): ShareForm => ({
  outOf100: String(outOf100),
  from: from === undefined ? '' : String(from),
  to: to === undefined ? '' : String(to),
})

/** In how many places of a sheet a source is named. */
export function timesNamed({ problem, safety, options }: SheetForm, source: string): number {
  const inOptions = options.flatMap((one) => [
    ...SAYING_FIELDS.flatMap((field) => one[field]),
    ...one.figures,
    ...one.guidelines,
  ])
  return [...problem, ...safety, ...inOptions].filter(({ sources }) => sources.includes(source)).length
}
