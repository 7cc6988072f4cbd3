import type { CivilDate } from '#domain/kernel/dates.ts'
import { type Section, SECTIONS } from '#domain/practice/parts.ts'
import { type Reader, sectionName } from '#web/line-words/names.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** The names of these parts in a sentence, in the order of the page. */
export function partsWords(parts: readonly Section[], reader: Reader): string {
  const names = SECTIONS.filter((one) => parts.includes(one)).map((one) => sectionName(one, reader))
  return new Intl.ListFormat(navigator.language).format(names)
}

/** What the client says yes to, in words that stay with the consent. */
export function whatWords(parts: readonly Section[], until: CivilDate): string {
  return m.supporters_what({ parts: partsWords(parts, 'client'), day: until === '' ? '' : dayWords(until) })
}
