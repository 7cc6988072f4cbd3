import { shapeProblems } from '#domain/kernel/shape-problems.ts'
import { type Measure, measureShape } from '#domain/measure/measure.ts'
import { problemsOf } from '#domain/measure/measure-rules.ts'

/** What is wrong with a file of a measure: which file, which field of it, and why, as a plain sentence. */
export type FileProblem = { readonly file: string; readonly field: string; readonly reason: string }

/** More than this does not help whoever repairs the file. */
const MOST_PROBLEMS = 50

/**
 * Reads the text of one file in the format of `content/measures/`: those that ship, and a practice's own. Never throws. `field`
 * is spelled as in the file (`items[3].text`, counted from 0 as JSON is), and is "the whole file" where none can be named.
 */
export function readMeasureFile(
  text: string,
  fileName: string,
): { readonly measure: Measure } | { readonly problems: readonly FileProblem[] } {
  const problem = (field: string, reason: string): FileProblem => ({ file: fileName, field, reason })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { problems: [problem('the whole file', `it is not JSON: ${(error as Error).message}`)] }
  }
  const read = measureShape.safeParse(json)
  if (!read.success) {
    const problems = shapeProblems(read.error.issues, FORMS).slice(0, MOST_PROBLEMS)
    return { problems: problems.map(({ field, reason }) => problem(field, reason)) }
  }
  const problems = problemsOf(read.data).map(({ field, reason }) => problem(field, reason))
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { measure: read.data }
}

/** What the fields with a form of their own look like. */
const FORMS: Readonly<Record<string, string>> = {
  id: 'it must be 2 to 40 small letters, digits and hyphens, beginning with a letter',
  language: 'it must be a language such as en or en-GB',
  fits: 'it must be the beginning of an ICD-10-CM code, such as F32 or F43.1',
}
