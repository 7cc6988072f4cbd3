import { isCivilDate } from '#domain/kernel/dates.ts'
import { conceptOf, type Kind, type Words } from '#domain/plan/concept/concepts.ts'
import { choiceWords } from '#web/line-words/choices.ts'
import { levelsWords } from '#web/line-words/levels.ts'
import { measureName } from '#web/line-words/measure-name.ts'
import type { Reader } from '#web/line-words/names.ts'
import { dayWords } from '#web/ui/dates.ts'

type Told = { readonly kind: Kind; readonly words: Words }

/** The field that carries what a line says: its own words where there are any. */
export function mainField(line: Told): string {
  return conceptOf(line.kind).says.find((field) => line.words[field] !== undefined) ?? ''
}

/** What a line says, in one piece of text. */
export function headline(line: Told, reader: Reader): string {
  return valueWords(line.kind, mainField(line), line.words[mainField(line)], reader)
}

/** A field's value as it is read: choices and days in words, a diagnosis code with its title, a measure by its name. */
export function valueWords(kind: Kind, field: string, value: unknown, reader: Reader): string {
  if (value === undefined || value === null) return ''
  const chosen = choiceWords(kind, field, value, reader)
  if (chosen !== undefined) return chosen
  if (field === 'code' && typeof value === 'object') {
    const { code, title } = value as { readonly code: string; readonly title: string }
    return `${code} ${title}`
  }
  if (kind === 'objective' && field === 'levels') return levelsWords(value)
  if (kind === 'objective' && field === 'measure') return measureName(String(value))
  if (typeof value === 'string' && isCivilDate(value)) return dayWords(value)
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** The option a method was chosen from is no text of the line: its margin leads to the choice instead. */
export const isToldAsText = (field: string): boolean => field !== 'option'

/**
 * The fields among these that are worth telling when they changed together: a measure that comes with its name is told once, by the
 * name; which option a method was chosen from is not told as text.
 */
export function toldOnce(kind: Kind, fields: readonly string[]): string[] {
  return fields
    .filter(isToldAsText)
    .filter((field) => kind !== 'objective' || field !== 'measure' || !fields.includes('evidenceName'))
}
