import type { Refused } from '#server/http/contract.ts'
import { sessionEnded } from '#web/live/session-end.ts'

/** Why an answer could not be had. `gone`: unknown, or not for this person; the two look the same. */
export type ProblemKind = 'signedOut' | 'gone' | 'noConnection' | 'refused' | 'broken'

/** Thrown by `ask`; the page's error state says it in plain words. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly refused: Refused | null
  constructor(kind: ProblemKind, refused: Refused | null = null) {
    super(kind)
    this.kind = kind
    this.refused = refused
  }
}

/** GET. Throws a `Problem` when there is no answer to show; a session that ended also opens the sign-in over the page. */
export async function ask<Answer>(path: string): Promise<Answer> {
  const response = await reach(path, { headers: { accept: 'application/json' } })
  if (response.ok) return (await response.json()) as Answer
  throw await problemOf(response)
}

/** A refusal is an answer: it is returned, with the server's words. Everything else that is not an answer is thrown. */
export type Told<Answer> = { readonly done: Answer } | Refused

/** POST. Refusals (400 to 499 with a code) come back as values. */
export async function tell<Answer>(path: string, body: unknown): Promise<Told<Answer>> {
  const response = await reach(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return { done: (await response.json()) as Answer }
  const problem = await problemOf(response)
  if (problem.refused && problem.kind !== 'signedOut') return problem.refused
  throw problem
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' })
  } catch {
    throw new Problem('noConnection')
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null)
  const refused = isRefused(body) ? body : null
  if (response.status === 401 && refused?.refused.code !== 'sign-in-again') {
    sessionEnded()
    return new Problem('signedOut', refused)
  }
  if (response.status === 404) return new Problem('gone', refused)
  if (response.status >= 400 && response.status < 500 && refused) return new Problem('refused', refused)
  return new Problem(
    response.status === 502 || response.status === 503 || response.status === 504 ? 'noConnection' : 'broken',
  )
}

function isRefused(body: unknown): body is Refused {
  if (typeof body !== 'object' || body === null || !('refused' in body)) return false
  const { refused } = body
  return typeof refused === 'object' && refused !== null && 'code' in refused
}
