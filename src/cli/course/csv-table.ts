import { fileText } from '#cli/file-text.ts'
import { csvCells } from '#server/codes/csv-cells.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** A table from a file. Rows are numbered as a spreadsheet does: the headings are row 1. */
export type CsvTable = {
  readonly name: string
  readonly headings: readonly string[]
  /** The decimal sign is a comma where semicolons part the cells, as spreadsheets of many countries write it. */
  readonly decimalComma: boolean
  readonly rows: Iterable<{ readonly row: number; readonly cells: readonly string[] }>
}

const SEPARATORS = [',', ';', '\t'] as const

/**
 * Reads a table with commas, semicolons or tabs, whichever part its headings. Rows are read as they are asked for; one with
 * another number of cells than there are headings, or a quotation mark that is never closed, throws a `PlainProblem` then.
 * Empty lines count as rows and are left out.
 */
export function csvTable(name: string): CsvTable {
  const lines = fileText(name).split(/\r\n|\n|\r/)
  const choices = SEPARATORS.map((separator) => ({ separator, headings: csvCells(lines[0] ?? '', separator) ?? [] }))
  const [{ separator, headings }] = choices.toSorted((one, other) => other.headings.length - one.headings.length) as [
    (typeof choices)[number],
  ]
  if (headings.every((one) => one.trim() === '')) throw new PlainProblem(`${name} has no headings in its first row.`)
  return {
    name,
    headings: headings.map((one) => one.trim()),
    decimalComma: separator === ';',
    rows: rowsOf(lines, separator, headings.length),
  }
}

function* rowsOf(lines: readonly string[], separator: string, width: number) {
  let row = 1
  for (let at = 1; at < lines.length; at++) {
    row += 1
    let text = lines[at] ?? ''
    if (text.trim() === '') continue
    let cells = csvCells(text, separator)
    while (!cells && at + 1 < lines.length) {
      at += 1
      text += `\n${lines[at] ?? ''}`
      cells = csvCells(text, separator)
    }
    if (!cells) throw new PlainProblem(`Row ${row}: a quotation mark is opened and not closed.`)
    if (cells.length !== width) {
      const many = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`
      throw new PlainProblem(`Row ${row} has ${many} where the first row has ${width}.`)
    }
    yield { row, cells }
  }
}
