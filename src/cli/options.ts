import { parseArgs } from 'node:util'
import { isCivilDate } from '#domain/kernel/dates.ts'
import type { Command } from '#cli/command.ts'
import { lineOf, many, reportsOn, totalsOf } from '#cli/options/check.ts'
import type { SheetReport } from '#server/options/sheet-report.ts'
import { PlainProblem } from '#server/plain-problem.ts'

const HOW = 'npm run --silent waymark -- options check [FILE.json …] [--on DAY] [--json]'

/** Checks option sheets: those that ship, or a practice's own files. Needs no database. */
export const options: Command = {
  about: 'check option sheets: what is in them, their sources, how they read, what is out of date',
  help: `${HOW}

check reads the sheets that ship (content/option-sheets/), or the files named: a practice's own, in the same format. For each it
      prints how many options, figures and sources it has, at which US school grade the sheet and its options read, and by when it
      is to be looked at again; then the sums over all of them. --on takes another day than today for that; --json prints it all
      as one JSON object, with the grade of every part.

      A sheet fails with file, field and reason: a number without a source, a source that is not there or that nothing names, a
      frequency over its 100 or outside its interval, an alternative that is missing, a value that does not say how it goes with
      every option, a text above grade 8. Out of date is said, and is no fault of the file.

Exit code 0 when everything fits, 1 when something does not, 2 when a file cannot be read.`,
  async run(argv) {
    try {
      const { values, positionals } = read(argv)
      const [what, ...files] = positionals
      if (what !== 'check') throw new PlainProblem(`Like this: ${HOW}`)
      const on = values.on ?? new Date().toISOString().slice(0, 10)
      if (!isCivilDate(on)) throw new PlainProblem('--on should be a day, such as 2026-10-01.')
      const reports = reportsOn(files, on)
      return values.json ? sayJson(reports) : say(reports)
    } catch (error) {
      if (!(error instanceof PlainProblem)) throw error
      console.error(error.message)
      return 2
    }
  },
}

function say(reports: readonly SheetReport[]): number {
  for (const report of reports) {
    const line = lineOf(report)
    if (line) console.log(line)
    for (const { file, field, reason } of report.problems) console.error(`${file}, ${field}: ${reason}`)
  }
  const { sheets, options: ways, figures, sources, problems } = totalsOf(reports)
  const read = `${many(sheets, 'sheet')}, ${many(ways, 'option')}, ${many(figures, 'figure')}, ${many(sources, 'source')} read`
  console.log(`${read}; ${problems === 0 ? 'everything fits' : many(problems, 'problem')}.`)
  return problems === 0 ? 0 : 1
}

function sayJson(reports: readonly SheetReport[]): number {
  const totals = totalsOf(reports)
  console.log(JSON.stringify({ ...totals, files: reports }, null, 2))
  return totals.problems === 0 ? 0 : 1
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { on: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
  } catch (error) {
    throw new PlainProblem(`${(error as Error).message.split('. ')[0]}. options --help says more.`)
  }
}
