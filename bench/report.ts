import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './load.ts'

/** One line of the table. `ratio` is to what `beside` names; `aim` is the most it should be. */
export type Figure = {
  readonly what: string
  readonly atOnce?: number
  readonly measured?: Measured
  readonly value?: number
  readonly unit?: string
  readonly ratio?: number
  readonly beside?: string
  readonly aim?: number
}

const number = (value: number | undefined, digits = 1): string => (value === undefined ? '' : value.toFixed(digits))

/** Prints the figures as a table. */
export function printTable(figures: readonly Figure[]): void {
  const rows = figures.map(({ what, atOnce, measured, value, unit, ratio, beside, aim }) => {
    const judged = ratio ?? value
    return [
      what,
      atOnce === undefined ? '' : String(atOnce),
      measured ? number(measured.perSecond, 0) : '',
      measured
        ? number(measured.p50, 2)
        : value === undefined
          ? ''
          : `${number(value, value < 10 ? 2 : 1)} ${unit ?? ''}`,
      number(measured?.p99, 2),
      number(measured?.longest, 0),
      ratio === undefined ? '' : `${number(ratio, 2)}× ${beside ?? ''}`,
      aim === undefined || judged === undefined
        ? ''
        : `≤ ${aim}${ratio === undefined ? '' : '×'} ${judged <= aim ? 'met' : 'MISSED'}`,
    ]
  })
  const head = ['what', 'at once', 'per s', 'p50 ms', 'p99 ms', 'longest', 'ratio', 'aim']
  const widths = head.map((name, n) => Math.max(name.length, ...rows.map((row) => (row[n] ?? '').length)))
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows])
    console.log(
      row
        .map((cell, n) => (n === 0 || n > 5 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
}

/** Prints the table and writes bench/latest.json beside this file. */
export function report(figures: readonly Figure[], about: Readonly<Record<string, unknown>>): void {
  printTable(figures)
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version }
  const written = JSON.stringify({ at: new Date().toISOString(), machine, ...about, figures }, null, 2)
  writeFileSync(join(import.meta.dirname, 'latest.json'), `${written}\n`)
}
