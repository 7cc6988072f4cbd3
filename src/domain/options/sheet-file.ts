import { type FieldProblem, shapeProblems } from '#domain/kernel/shape-problems.ts'
import { type OptionSheet, optionSheet } from '#domain/options/option-sheet.ts'
import { sheetProblems } from '#domain/options/sheet-rules.ts'

/** What is wrong with a file of options: which file, which field of it, and why, as a plain sentence. */
export type SheetProblem = FieldProblem & { readonly file: string }

const MOST_PROBLEMS = 50

/** What the fields with a form of their own look like. */
const FORMS: Readonly<Record<string, string>> = {
  id: 'it must be 2 to 40 small letters, digits and hyphens, beginning with a letter',
  sources: 'it must be the id of a source of this sheet',
  codes: 'it must be the beginning of an ICD-10-CM code, such as F32 or F43.1',
  language: 'it must be a language such as en or en-GB',
  fits: 'it must be the id of an option of this sheet',
}

/** Reads the text of one file in the format of `content/option-sheets/`: those that ship, and a practice's own. Never throws. */
export function readSheetFile(
  text: string,
  file: string,
): { readonly sheet: OptionSheet } | { readonly problems: readonly SheetProblem[] } {
  const located = (problems: readonly FieldProblem[]) => ({
    problems: problems.slice(0, MOST_PROBLEMS).map((one) => ({ file, ...one })),
  })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return located([{ field: 'the whole file', reason: `it is not JSON: ${(error as Error).message}` }])
  }
  const read = optionSheet.safeParse(json)
  if (!read.success) return located(shapeProblems(read.error.issues, FORMS))
  const problems = sheetProblems(read.data)
  return problems.length > 0 ? located(problems) : { sheet: read.data }
}
