import { type CsvTable, csvTable } from '#cli/course/csv-table.ts'
import type { TimeScale } from '#domain/measure/course/time-scale.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** The headings of the three columns that matter. */
export type Columns = { readonly id: string; readonly time: string; readonly score: string }

/** Which times to keep, both ends included. */
export type Limits = { readonly from?: number | undefined; readonly to?: number | undefined }

/** One score of a person, and the row it stands in. */
export type ScoreRow = { readonly row: number; readonly person: string; readonly time: number; readonly score: number }

/** `skipped`: rows without a person, a time or a score. `outsideLimits`: rows left out for their time. */
export type ScoresRead = {
  readonly rows: readonly ScoreRow[]
  readonly skipped: number
  readonly outsideLimits: number
}

const NOTHING = new Set(['', 'NA'])
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

/**
 * Reads the scores of a table. A row in which one of the three cells is empty or NA is skipped and counted, whatever the other two
 * say. Throws a `PlainProblem` with row and column for a cell that is no number, or a time the scale cannot take.
 */
export function readScores(name: string, columns: Columns, scale: TimeScale, limits: Limits = {}): ScoresRead {
  const table = csvTable(name)
  const [idAt, timeAt, scoreAt] = [
    at(table, '--id', columns.id),
    at(table, '--time', columns.time),
    at(table, '--score', columns.score),
  ]
  if (new Set([idAt, timeAt, scoreAt]).size < 3)
    throw new PlainProblem('--id, --time and --score should name three different columns.')
  const rows: ScoreRow[] = []
  let [skipped, outsideLimits] = [0, 0]
  for (const { row, cells } of table.rows) {
    const [person, when, points] = [cells[idAt] ?? '', cells[timeAt] ?? '', cells[scoreAt] ?? ''].map((one) =>
      one.trim(),
    )
    if (person === undefined || when === undefined || points === undefined) continue
    if (NOTHING.has(person) || NOTHING.has(when) || NOTHING.has(points)) {
      skipped += 1
      continue
    }
    const read = (text: string, column: string): number => {
      const plain = table.decimalComma ? text.replace(',', '.') : text
      if (!NUMBER.test(plain)) throw new PlainProblem(`Row ${row}, column "${column}": "${text}" is not a number.`)
      const value = Number(plain)
      if (Math.abs(value) > 1e100) throw new PlainProblem(`Row ${row}, column "${column}": "${text}" is too large.`)
      return value
    }
    const [time, score] = [read(when, columns.time), read(points, columns.score)]
    if ((limits.from !== undefined && time < limits.from) || (limits.to !== undefined && time > limits.to)) {
      outsideLimits += 1
      continue
    }
    if (scale === 'log' && time < 0)
      throw new PlainProblem(
        `Row ${row}, column "${columns.time}": ${when} lies before 0, where the log scale begins. Leave such rows out with --from 0, or take --scale linear.`,
      )
    rows.push({ row, person, time, score })
  }
  return { rows, skipped, outsideLimits }
}

function at({ name, headings }: CsvTable, option: string, column: string): number {
  const found = headings.indexOf(column)
  const there = headings.map((one) => `"${one}"`).join(', ')
  if (found < 0) throw new PlainProblem(`${name} has no column "${column}" (${option}). Its columns are ${there}.`)
  if (headings.indexOf(column, found + 1) >= 0)
    throw new PlainProblem(`${name} has more than one column "${column}" (${option}). Its columns are ${there}.`)
  return found
}
