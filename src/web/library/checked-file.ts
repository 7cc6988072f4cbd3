import { type FileProblem, readMeasureFile } from '#domain/measure/measure-file.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { LibraryPage } from '#server/http/check-in-contract.ts'
import { m } from '#words/paraglide/messages.js'

type Known = Pick<LibraryPage, 'shipped' | 'settings'>

/** A file of a measure, read and checked, also against what the practice has already. */
export function checkedFile(
  text: string,
  file: string,
  { shipped, settings }: Known,
): { readonly measure: Measure } | { readonly problems: readonly FileProblem[] } {
  const read = readMeasureFile(text, file)
  if ('problems' in read) return read
  const { id, edition } = read.measure
  if (shipped.includes(id)) return { problems: [{ file, field: 'id', reason: m.library_ships() }] }
  const own = Object.hasOwn(settings.measures, id) ? settings.measures[id] : undefined
  if (own && edition <= own.edition)
    return { problems: [{ file, field: 'edition', reason: m.library_not_newer({ edition: own.edition }) }] }
  return read
}
