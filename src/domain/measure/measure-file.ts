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
    const issues = read.error.issues as readonly Issue[]
    return {
      problems: issues
        .flatMap(inWords)
        .slice(0, MOST_PROBLEMS)
        .map(([field, reason]) => problem(field, reason)),
    }
  }
  const problems = problemsOf(read.data).map(({ field, reason }) => problem(field, reason))
  return problems.length > 0 ? { problems: problems.slice(0, MOST_PROBLEMS) } : { measure: read.data }
}

type Issue = {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly expected?: string
  readonly origin?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly inclusive?: boolean
  readonly values?: readonly unknown[]
  readonly keys?: readonly string[]
  readonly pattern?: string
  readonly message: string
}

/** One problem of shape as [field, reason]; a field that does not belong gives one for each. */
function inWords(issue: Issue): [string, string][] {
  const field = spelled(issue.path)
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => [spelled([...issue.path, key]), 'there is no such field'])
  if (issue.code === 'invalid_type')
    return [[field, `it is missing, or not ${KINDS[issue.expected ?? ''] ?? issue.expected}`]]
  if (issue.code === 'invalid_value') return [[field, `it must be ${(issue.values ?? []).map(String).join(' or ')}`]]
  if (issue.code === 'too_small' || issue.code === 'too_big') return [[field, size(issue)]]
  if (issue.code === 'invalid_format')
    return [[field, FORMS[String(issue.path[0])] ?? `it does not have the form ${issue.pattern ?? 'it should have'}`]]
  return [[field, issue.message]]
}

function size({ code, origin, minimum, maximum, inclusive }: Issue): string {
  const small = code === 'too_small'
  if (origin !== 'string' && origin !== 'array') {
    const bound = small
      ? `${inclusive ? 'at least' : 'above'} ${minimum}`
      : `${inclusive ? 'at most' : 'below'} ${maximum}`
    return `it must be ${bound}`
  }
  if (small && Number(minimum) === 1) return 'it must not be empty'
  return `it must have at ${small ? `least ${minimum}` : `most ${maximum}`} ${origin === 'string' ? 'characters' : 'entries'}`
}

/** What the fields with a form of their own look like. */
const FORMS: Readonly<Record<string, string>> = {
  id: 'it must be 2 to 40 small letters, digits and hyphens, beginning with a letter',
  language: 'it must be a language such as en or en-GB',
  fits: 'it must be the beginning of an ICD-10-CM code, such as F32 or F43.1',
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a set of fields',
  boolean: 'true or false',
}

function spelled(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole file'
  return path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`)).join('')
}
