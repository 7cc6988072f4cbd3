import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileText } from '#cli/file-text.ts'
import { SHEETS_FOLDER } from '#server/options/shipped-sheets.ts'
import { type SheetReport, sheetReport } from '#server/options/sheet-report.ts'
import { PlainProblem } from '#server/plain-problem.ts'

/** The files of the sheets that ship. */
function shippedFiles(): string[] {
  const names = readdirSync(SHEETS_FOLDER).filter((name) => name.endsWith('.json'))
  return names.toSorted().map((name) => join(SHEETS_FOLDER, name))
}

/** Checks these files, or those that ship where none is named. Throws a `PlainProblem` when one cannot be read, or none is there. */
export function reportsOn(files: readonly string[], today: string): SheetReport[] {
  const named = files.length > 0 ? files : shippedFiles()
  if (named.length === 0) throw new PlainProblem(`There is no option sheet in ${SHEETS_FOLDER}.`)
  return named.map((file) => {
    const report = sheetReport(fileText(file), basename(file), today)
    return files.length > 0 ? report : underItsName(report)
  })
}

/** A file that ships is called after its sheet. */
function underItsName(report: SheetReport): SheetReport {
  const { file, read, problems } = report
  if (!read || file === `${read.id}.json`) return report
  const reason = `the file of "${read.id}" should be called ${read.id}.json`
  return { ...report, problems: [...problems, { file, field: 'id', reason }] }
}

/** The counts of all sheets together. */
export function totalsOf(reports: readonly SheetReport[]) {
  const sum = (field: 'options' | 'figures' | 'sources') =>
    reports.reduce((all, { read }) => all + (read?.[field] ?? 0), 0)
  return {
    sheets: reports.filter(({ read }) => read).length,
    options: sum('options'),
    figures: sum('figures'),
    sources: sum('sources'),
    problems: reports.reduce((all, { problems }) => all + problems.length, 0),
  }
}

/** One line for a sheet that could be read: what is in it, how hard it reads at most, and when it is looked at again. */
export function lineOf({ file, read }: SheetReport): string | undefined {
  if (!read) return undefined
  const { options, figures, sources, grades, published, reviewBy, outOfDate, edition } = read
  const [sheet, ...each] = grades.map(({ grade }) => grade)
  const hardest = Math.max(...each).toFixed(1)
  const counts = `${many(options, 'option')}, ${many(figures, 'figure')}, ${many(sources, 'source')}`
  const grade = `reading grade ${(sheet ?? 0).toFixed(1)}, options up to ${hardest}`
  const day = outOfDate ? `OUT OF DATE: the review was due by ${reviewBy}` : `review by ${reviewBy}`
  return `${file}: edition ${edition} of ${published}; ${counts}; ${grade}; ${day}`
}

/** `1 sheet`, `2 sheets`. */
export const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
