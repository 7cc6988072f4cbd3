import type { CivilDate } from '#domain/kernel/dates.ts'
import { addDays } from '#domain/kernel/dates.ts'
import type { OptionKind } from '#domain/options/option-kind.ts'
import {
  type FigureForm,
  NO_SHARE,
  type OptionForm,
  SAYING_FIELDS,
  type SayingForm,
  type SheetForm,
  type SourceForm,
} from '#web/option-library/edit/sheet-form.ts'

const LONGEST_SLUG = 40
const YEAR_DAYS = 365

/** A short name of small letters, digits and hyphens, from words; other than all that are taken. `fallback`: where no letter is left. */
export function slugOf(words: string, taken: readonly string[], fallback: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_SLUG - 4)
    .replace(/-+$/, '')
  const base = plain.length >= 2 ? plain : fallback
  if (!taken.includes(base)) return base
  let n = 2
  while (taken.includes(`${base}-${n}`)) n += 1
  return `${base}-${n}`
}

export const NO_SAYING: SayingForm = { text: '', sources: [] }

export function newOption(id: string, kind: OptionKind, name: string): OptionForm {
  const said = Object.fromEntries(SAYING_FIELDS.map((field) => [field, [NO_SAYING]]))
  return { ...(said as unknown as OptionForm), id, kind, name, inShort: '', figures: [], guidelines: [] }
}

export function newFigure(id: string): FigureForm {
  const nothing = { ...NO_SHARE, without: { ...NO_SHARE, who: '' } }
  return { id, about: 'benefit', text: '', ...nothing, when: '', sure: '', sources: [] }
}

export const newSource = (id: string, title: string, year: string): SourceForm => ({
  id,
  kind: 'study',
  title,
  year,
  where: '',
  mark: 'seen',
  via: '',
  note: '',
})

type Begun = {
  readonly id: string
  readonly title: string
  readonly today: CivilDate
  readonly writtenBy: string
  /** What the ways to help are called that no sheet may leave out. */
  readonly names: Readonly<Record<'therapy' | 'medication' | 'watchfulWaiting' | 'nothingNow', string>>
}

/** A sheet to be written from nothing: with the four kinds of ways to help that must be there, to be looked at again in a year. */
export function newSheet({ id, title, today, writtenBy, names }: Begun): SheetForm {
  return {
    id,
    language: 'en',
    title,
    problem: [NO_SAYING],
    decision: '',
    safety: [],
    codes: '',
    published: today,
    reviewBy: addDays(today, YEAR_DAYS),
    updates: '',
    changes: [],
    funding: '',
    interests: '',
    writtenBy,
    options: [
      newOption('therapy', 'therapy', names.therapy),
      newOption('medicine', 'medication', names.medication),
      newOption('watchful-waiting', 'watchfulWaiting', names.watchfulWaiting),
      newOption('nothing-now', 'nothingNow', names.nothingNow),
    ],
    values: [{ id: 'value', text: '', fits: {} }],
    understanding: [],
    questions: [''],
    sources: [],
  }
}
