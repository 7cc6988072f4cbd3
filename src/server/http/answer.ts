import type { Context } from 'hono'
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

export function tell(c: Context, body: object): Response {
  c.header('cache-control', 'no-store')
  return c.json(body)
}

/** What zod found wrong first, as a refusal that names the field. */
export function misfit(error: {
  readonly issues: readonly {
    readonly code?: string | undefined
    readonly path: readonly PropertyKey[]
    readonly keys?: readonly string[]
  }[]
}): Refusal {
  const issue = error.issues[0]
  const path = [...(issue?.path ?? []), ...(issue?.keys ?? []).slice(0, 1)]
  return { code: issue?.code === 'too_big' ? 'too-long' : 'invalid', field: path.map(String).join('.') }
}
