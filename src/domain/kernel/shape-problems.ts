/** What does not fit the shape of a file: the field, spelled as in the file, and why, as a plain sentence. */
export type FieldProblem = { readonly field: string; readonly reason: string }

/** What zod says of one misfit, as far as it is read here. */
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

/**
 * The issues of a zod parse in plain sentences. `field` is spelled as in the file (`items[3].text`, counted from 0 as JSON is),
 * and is "the whole file" where none can be named. `forms`: what text of a fixed form looks like, by the last name in its path.
 */
export function shapeProblems(issues: readonly unknown[], forms: Readonly<Record<string, string>>): FieldProblem[] {
  return (issues as readonly Issue[]).flatMap((issue) => inWords(issue, forms))
}

/** One problem of shape; fields that do not belong give one each. */
function inWords(issue: Issue, forms: Readonly<Record<string, string>>): FieldProblem[] {
  const field = spelled(issue.path)
  const last = String(issue.path.findLast((key) => typeof key === 'string') ?? '')
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({ field: spelled([...issue.path, key]), reason: 'there is no such field' }))
  return [{ field, reason: reasonFor(issue, forms[last]) }]
}

function reasonFor(issue: Issue, form: string | undefined): string {
  if (issue.code === 'invalid_type') return `it is missing, or not ${KINDS[issue.expected ?? ''] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `it must be ${(issue.values ?? []).map(String).join(' or ')}`
  if (issue.code === 'too_small' || issue.code === 'too_big') return size(issue)
  if (issue.code === 'invalid_format') return form ?? `it does not have the form ${issue.pattern ?? 'it should have'}`
  return issue.message
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
