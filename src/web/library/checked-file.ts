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
  const broken = brokenAt(text)
  if (broken !== null) return { problems: [{ file, field: m.library_whole_file(), reason: broken }] }
  const read = readMeasureFile(text, file)
  if ('problems' in read) return read
  const { id, edition } = read.measure
  if (shipped.includes(id)) return { problems: [{ file, field: 'id', reason: m.library_ships() }] }
  const own = Object.hasOwn(settings.measures, id) ? settings.measures[id] : undefined
  if (own && edition <= own.edition)
    return { problems: [{ file, field: 'edition', reason: m.library_not_newer({ edition: own.edition }) }] }
  return read
}

/** Why a text cannot be read as JSON at all, in plain words and with its line where the browser names one; null when it can. */
function brokenAt(text: string): string | null {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
    return null
  } catch (error) {
    const line = /line (\d+)/.exec((error as Error).message)?.[1]
    return line ? m.library_no_json_line({ line }) : m.library_no_json()
  }
}
