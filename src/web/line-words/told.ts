import { isCivilDate } from '#domain/kernel/dates.ts'
import { conceptOf, type Kind, type Words } from '#domain/plan/concept/concepts.ts'
import { choiceWords } from '#web/line-words/choices.ts'
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

/** A field's value as it is read: choices and days in words, a diagnosis code with its title. */
export function valueWords(kind: Kind, field: string, value: unknown, reader: Reader): string {
  if (value === undefined || value === null) return ''
  const chosen = choiceWords(kind, field, value, reader)
  if (chosen !== undefined) return chosen
  if (field === 'code' && typeof value === 'object') {
    const { code, title } = value as { readonly code: string; readonly title: string }
    return `${code} ${title}`
  }
  if (typeof value === 'string' && isCivilDate(value)) return dayWords(value)
  return Array.isArray(value) ? value.join(', ') : String(value)
}
