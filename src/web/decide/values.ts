import type { Fit } from '#domain/options/option-kind.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { Looked, Matters, Weighing, Weight } from '#domain/plan/decision/decision.ts'
import type { Shareable } from '#domain/plan/sharing.ts'

/** Something that matters, while it is being weighed. `fits` by option (`panic/cbt`); what is not known is not in it. */
export type Value = Matters & { readonly id: string }

/** The fields of the page on which one weighs, as the draft keeps them. Nobody else sees them until they are shared. */
export type Weighed = {
  readonly doing: 'weigh'
  /** A sheet (`panic`), or a choice that is open. */
  readonly about: string
  /** The options being weighed, by `ref`. */
  readonly looked: readonly string[]
  readonly values: { readonly list: readonly Value[] }
  /** What is being typed and not yet added. */
  readonly adding: string
  readonly sure: '' | NonNullable<Weighing['sure']>
  /** To bring to a session: chosen from the sheet or one's own. */
  readonly questions: readonly string[]
  readonly ownQuestions: readonly string[]
  /** A question that is being typed and not yet added; absent in older drafts. */
  readonly asking?: string
}

/** An empty weighing, or the one that was shared last, to go on with. */
export function beginWeighing(about: string, looked: readonly string[], shared?: Weighing): Weighed {
  const list = (shared?.values ?? []).map((one, n) => ({ ...one, id: `shared-${n}` }))
  const questions = shared?.questions ?? []
  const sure = shared?.sure ?? ''
  return { doing: 'weigh', about, looked, values: { list }, adding: '', sure, questions, ownQuestions: questions }
}

const withList = (weighed: Weighed, list: readonly Value[]): Weighed => ({ ...weighed, values: { list } })

/** Adds something in the client's own words; how the options go with it is theirs to say. */
export function withOwn(weighed: Weighed, id: string, text: string): Weighed {
  const value: Value = { id, text: text.trim(), own: true, fits: {} }
  return value.text === '' ? weighed : { ...withList(weighed, [...weighed.values.list, value]), adding: '' }
}

/** The question that is being typed counts as one to bring. */
export function withAsked(weighed: Weighed): Weighed {
  const words = weighed.asking?.trim() ?? ''
  if (words === '' || weighed.questions.includes(words)) return weighed
  const { questions, ownQuestions } = weighed
  return { ...weighed, questions: [...questions, words], ownQuestions: [...ownQuestions, words], asking: '' }
}

type Suggested = OptionSheet['values'][number]
const idOf = (sheet: string, suggested: Suggested): string => `${sheet}/${suggested.id}`

/** Adds something the sheet suggests, with how the sheet sees each option; all of it can be changed. */
export function withSuggested(weighed: Weighed, sheet: string, suggested: Suggested): Weighed {
  const fits = Object.fromEntries(
    Object.entries(suggested.fits).map(([option, { how }]) => [`${sheet}/${option}`, how] as const),
  )
  const value: Value = { id: idOf(sheet, suggested), text: suggested.text, own: false, fits }
  return withList(weighed, [...weighed.values.list.filter((one) => one.text !== value.text), value])
}

/** What the sheet suggests and has not been taken up yet. */
export function notTaken(weighed: Weighed, suggested: readonly Suggested[]): Suggested[] {
  const taken = new Set(weighed.values.list.map(({ text }) => text))
  return suggested.filter(({ text }) => !taken.has(text))
}

/** Why the sheet sees an option as it does, as long as the client sees it the same way. */
export function whyOf(value: Value, ref: string, suggested: readonly Suggested[]): string | undefined {
  const [, option = ''] = ref.split('/')
  const said = value.own ? undefined : suggested.find(({ text }) => text === value.text)?.fits[option]
  return said && said.how === value.fits[ref] ? said.why : undefined
}

export const withoutValue = (weighed: Weighed, id: string): Weighed =>
  withList(
    weighed,
    weighed.values.list.filter((one) => one.id !== id),
  )

export function changedValue(
  weighed: Weighed,
  id: string,
  change: { readonly text?: string; readonly weight?: Weight },
): Weighed {
  return withList(
    weighed,
    weighed.values.list.map((one) => (one.id === id ? { ...one, ...change } : one)),
  )
}

/** How an option goes with what matters, in the client's eyes; `undefined`: they do not know. */
export function saidFit(weighed: Weighed, id: string, ref: string, how: Fit | undefined): Weighed {
  return withList(
    weighed,
    weighed.values.list.map((one) => {
      if (one.id !== id) return one
      const { [ref]: _, ...rest } = one.fits
      return { ...one, fits: how === undefined ? rest : { ...rest, [ref]: how } }
    }),
  )
}

/** What would be shared, and only that: what has words, and how the options being weighed go with it. */
export function mattersIn(weighed: Weighed): Matters[] {
  return weighed.values.list
    .filter(({ text }) => text.trim() !== '')
    .map(({ id: _, ...one }) => ({
      ...one,
      text: one.text.trim(),
      fits: Object.fromEntries(Object.entries(one.fits).filter(([ref]) => weighed.looked.includes(ref))),
    }))
}

/** What it is shared for: a choice that is open, or one that begins with it. */
export type For = { readonly decision: string } | { readonly question: string; readonly options: readonly Looked[] }

/** The act that shares it; null while there is nothing in it. */
export function weighAct(weighed: Weighed, draft: string, what: For): Shareable | null {
  const values = mattersIn(weighed)
  const { sure, looked } = weighed
  const questions = weighed.questions.filter((one) => one.trim() !== '')
  if (values.length === 0 && sure === '' && questions.length === 0) return null
  const beginning =
    'decision' in what
      ? { decision: what.decision }
      : { about: { question: what.question, options: what.options.filter(({ ref }) => looked.includes(ref)) } }
  return { type: 'weigh', ...beginning, values, ...(sure === '' ? {} : { sure }), questions, draft }
}
