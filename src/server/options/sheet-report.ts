import { daysBetween } from '#domain/kernel/dates.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { isOutOfDate, type OptionSheet } from '#domain/options/option-sheet.ts'
import { readSheetFile, type SheetProblem } from '#domain/options/sheet-file.ts'
import { textsOf } from '#domain/options/sheet-words.ts'
import { readingGrade } from '#words/reading-grade.ts'

/** The US school grade at or below which everything reads that a client reads. */
export const HIGHEST_GRADE = 8

/** What a check says about one file of options. */
export type SheetReport = {
  readonly file: string
  /** Absent when the file does not have the shape of a sheet. */
  readonly read?: {
    readonly id: string
    readonly edition: number
    readonly options: number
    readonly figures: number
    readonly sources: number
    /** The reading grade of the sheet itself and of each option, in the order of the page. */
    readonly grades: readonly { readonly field: string; readonly grade: number }[]
    readonly published: CivilDate
    readonly reviewBy: CivilDate
    readonly outOfDate: boolean
    /** Days until the day for review; below 0 once it has passed. */
    readonly daysLeft: number
  }
  readonly problems: readonly SheetProblem[]
}

/** Reads the text of a file of options as of a day: what is in it, how it reads, and what is wrong with it. Never throws. */
export function sheetReport(text: string, file: string, today: CivilDate): SheetReport {
  const read = readSheetFile(text, file)
  if ('problems' in read) return { file, problems: read.problems }
  const { sheet } = read
  const grades = gradesOf(sheet)
  return {
    file,
    read: {
      id: sheet.id,
      edition: sheet.edition,
      ...countsOf(sheet),
      grades,
      published: sheet.published,
      reviewBy: sheet.reviewBy,
      outOfDate: isOutOfDate(sheet, today),
      daysLeft: daysBetween(today, sheet.reviewBy),
    },
    problems: grades
      .filter(({ grade }) => grade > HIGHEST_GRADE)
      .map(({ field, grade }) => ({
        file,
        field,
        reason: `it reads at grade ${grade.toFixed(1)}; what a client reads is at ${HIGHEST_GRADE} or below`,
      })),
  }
}

/** How many options, figures and sources a sheet has. */
export function countsOf(sheet: OptionSheet): { options: number; figures: number; sources: number } {
  return {
    options: sheet.options.length,
    figures: sheet.options.reduce((sum, one) => sum + one.figures.length, 0),
    sources: sheet.sources.length,
  }
}

function gradesOf(sheet: OptionSheet): { field: string; grade: number }[] {
  return textsOf(sheet).map(({ field, text }) => ({ field, grade: readingGrade(text) }))
}
