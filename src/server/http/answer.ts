import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Refused } from '#server/http/contract.ts'
import { REFUSAL_STATUS } from '#server/http/refusal-status.ts'
import { REFUSAL_WORDS } from '#server/http/refusal-words.ts'

/** Answers with a refusal: its code, its status, and plain words. Nothing of it is kept by a cache. */
export function refuseWith(c: Context, refused: Refusal): Response {
  c.header('cache-control', 'no-store')
  const body: Refused = { refused, words: REFUSAL_WORDS[refused.code] }
  return c.json(body, REFUSAL_STATUS[refused.code])
}

/** Why the door itself stays shut, whatever was asked: nothing of the domain has been looked at yet. */
const AT_THE_DOOR = {
  nobody: { status: 401, words: 'Please sign in first.' },
  'second-factor-first': { status: 403, words: 'Please show your second factor first.' },
  'too-large': { status: 413, words: 'This is too much at once. Please send it in parts.' },
} as const satisfies Record<string, { status: ContentfulStatusCode; words: string }>

/** Answers before anything was asked of the domain. `refused` says the same to screens that know only refusals. */
export function shut(c: Context, code: keyof typeof AT_THE_DOOR): Response {
  const { status, words } = AT_THE_DOOR[code]
  const refused: Refusal = { code: code === 'too-large' ? 'too-long' : 'not-allowed' }
  return c.json({ code, refused, words }, status, { 'cache-control': 'no-store' })
}

export function tell(c: Context, body: object): Response {
  c.header('cache-control', 'no-store')
  return c.json(body)
}

type Issue = {
  readonly code?: string | undefined
  /** Of something too big or too small: what it is. */
  readonly origin?: string
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
  /** Of a union: what each of its shapes found. */
  readonly errors?: readonly (readonly Issue[])[]
}

/** What zod found wrong first, as a refusal that names the field. */
export function misfit(error: { readonly issues: readonly Issue[] }): Refusal {
  let issue = error.issues[0]
  const path = [...(issue?.path ?? [])]
  for (let inner = deepest(issue); inner; inner = deepest(issue)) {
    issue = inner
    path.push(...inner.path)
  }
  const named = [...path, ...(issue?.keys ?? []).slice(0, 1)]
  const long = issue?.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array')
  return { code: long ? 'too-long' : 'invalid', field: named.map(String).join('.').slice(0, 200) }
}

/** In a union, the shape that came furthest says best what does not fit. */
function deepest(issue: Issue | undefined): Issue | undefined {
  const firsts = (issue?.errors ?? []).flatMap((each) => each.slice(0, 1))
  return firsts
    .toSorted((a, b) => b.path.length - a.path.length)
    .find((one) => one.path.length > 0 || one.code === 'too_big')
}
