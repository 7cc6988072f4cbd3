import { csvCells } from '#server/codes/csv-cells.ts'
import { dotted, lineProblem, onceEach, type PublishedCode } from '#server/codes/published-code.ts'

/** The names a heading may have, for each field. */
const NAMES = {
  code: ['code'],
  billable: ['billable', 'valid'],
  title: ['description', 'title', 'long_title'],
} as const

/**
 * Reads a table of codes with commas: a heading line that names `code`, `description` and, if wanted, `billable` (0 or 1; without
 * it every code may be given), then one code per line, with or without its dot; a title with commas stands in quotes.
 * Throws a `PlainProblem` with the number of the line that does not fit.
 */
export function readCsvFile(text: string): PublishedCode[] {
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const heading = cells(rows[0] ?? '', 1).map((name) => name.trim().toLowerCase())
  const place = (names: readonly string[]): number => heading.findIndex((name) => names.includes(name))
  const [codeAt, billableAt, titleAt] = [place(NAMES.code), place(NAMES.billable), place(NAMES.title)]
  if (codeAt < 0 || titleAt < 0)
    throw lineProblem(1, 'this is neither an order file nor a table whose first line names "code" and "description".')
  const found: { line: number; one: PublishedCode }[] = []
  for (const [n, row] of rows.entries()) {
    if (n === 0 || row.trim() === '') continue
    const line = n + 1
    const fields = cells(row, line)
    if (fields.length !== heading.length)
      throw lineProblem(line, `it has ${fields.length} fields where the first line has ${heading.length}.`)
    const given = (fields[codeAt] ?? '').trim()
    const code = dotted(given)
    if (!code) throw lineProblem(line, `"${given}" is no code.`)
    const flag = billableAt < 0 ? '1' : (fields[billableAt] ?? '').trim()
    if (flag !== '0' && flag !== '1') throw lineProblem(line, `billable should be 0 or 1, not "${flag}".`)
    const title = (fields[titleAt] ?? '').trim()
    if (title === '') throw lineProblem(line, `${code} has no title.`)
    found.push({ line, one: { code, title, billable: flag === '1' } })
  }
  return onceEach(found)
}

function cells(row: string, line: number): string[] {
  const found = csvCells(row)
  if (!found) throw lineProblem(line, 'a quotation mark is opened and not closed.')
  return found
}
