import { dotted, lineProblem, onceEach, type PublishedCode } from '#server/codes/published-code.ts'

/** Where the fields of a line stand, from 0; the end is not included. */
const ORDER = [0, 5] as const
const CODE = [6, 13] as const
const FLAG = [14, 15] as const
const SHORT = [16, 76] as const
const LONG = 77

/**
 * Reads the official yearly order file, `icd10cm_order_YYYY.txt`: one line per code in fixed columns – 1–5 order number, 7–13 code
 * without its dot, 15 whether it may be given (1) or is a heading (0), 17–76 short title, from 78 on the full title.
 * Source: CMS, ICD-10-CM code descriptions in tabular order, description of the file.
 * Throws a `PlainProblem` with the number of the line that does not fit.
 */
export function readOrderFile(text: string): PublishedCode[] {
  const found: { line: number; one: PublishedCode }[] = []
  for (const [n, row] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (row.trim() === '') continue
    const line = n + 1
    const field = ([from, to]: readonly [number, number]): string => row.slice(from, to).trim()
    if (!/^\d{5}$/.test(row.slice(...ORDER)) || row[ORDER[1]] !== ' ')
      throw lineProblem(line, 'it should begin with an order number of five digits and a space.')
    const code = dotted(field(CODE))
    if (!code || field(CODE).includes('.')) throw lineProblem(line, `"${field(CODE)}" (columns 7–13) is no code.`)
    const flag = row.slice(...FLAG)
    if (flag !== '0' && flag !== '1') throw lineProblem(line, `column 15 should be 0 or 1, not "${flag}".`)
    const title = row.slice(LONG).trim() || field(SHORT)
    if (title === '') throw lineProblem(line, `${code} has no title.`)
    found.push({ line, one: { code, title, billable: flag === '1' } })
  }
  return onceEach(found)
}

/** Whether the text looks like an order file rather than a table with commas. */
export function isOrderFile(text: string): boolean {
  return /^\uFEFF?\d{5} [A-Z]\d/.test(text)
}
