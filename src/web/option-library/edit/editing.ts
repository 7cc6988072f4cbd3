import type { CivilDate } from '#domain/kernel/dates.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { formOf, type SheetForm } from '#web/option-library/edit/sheet-form.ts'

/** A sheet that is being written, with what its editor says about the change. */
export type Editing = {
  readonly form: SheetForm
  /** The edition that stood here when it was begun; null when none did. */
  readonly base: number | null
  readonly from: 'sheet' | 'file' | 'edition' | 'new'
  /** Whether it changes anything about risk or benefit; empty: not said yet. */
  readonly affects: '' | 'yes' | 'no'
  /** What changed, in a sentence. */
  readonly what: string
  /** The options it is about; none: the whole sheet. */
  readonly about: readonly string[]
}

const NOT_SAID = { affects: '', what: '', about: [] } as const

export const editingOf = (sheet: OptionSheet): Editing => beginWith(formOf(sheet), sheet.edition, 'sheet')

/** A sheet to be written, of which nothing has been said yet. */
export function beginWith(form: SheetForm, base: number | null, from: Editing['from']): Editing {
  return { form, base, from, ...NOT_SAID }
}

/**
 * What its editor says, where numbers of these options are others now: that touches risk or benefit by itself, and is about them at
 * least.
 */
export function settled(editing: Editing, otherFigures: readonly string[]): Editing {
  if (otherFigures.length === 0) return editing
  return { ...editing, affects: 'yes', about: [...new Set([...editing.about, ...otherFigures])] }
}

/** What is kept with the sheet about its change; nothing where nothing was said. */
export function changeOf({ affects, what, about, form }: Editing, edition: number, on: CivilDate) {
  const said = what.trim()
  if (edition < 2 || said === '') return undefined
  return { edition, on, what: said, affects: affects === 'yes', ...optionsOf({ affects, about, form }) }
}

/** The options a change is about, of those that are still there; nothing when it is about the whole sheet, or about nothing. */
export function optionsOf({ affects, about, form }: Pick<Editing, 'affects' | 'about' | 'form'>): {
  options?: string[]
} {
  const there = form.options.map(({ id }) => id).filter((id) => about.includes(id))
  return affects === 'yes' && there.length > 0 ? { options: there } : {}
}
