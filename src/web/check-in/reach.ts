import type { Refused } from '#server/http/contract.ts'

/**
 * What came of asking the server. `away`: no network, or a server that is slow, restarting or broken; worth another try. `ended`:
 * it does not know any more who asks. `gone`: there is no such thing for this person.
 */
export type Reached<Told> =
  | { readonly told: Told }
  | { readonly refused: string; readonly words: string }
  | { readonly problem: 'away' | 'ended' | 'gone' }

/** Longer than this, and a person should be told that something is slow. */
const PATIENCE_MS = 20_000

type How = {
  /** Goes out even while the page goes away. */
  readonly keepalive?: boolean
  /** Ends the asking early. */
  readonly signal?: AbortSignal
}

/** Asks the server; with a body it posts. Never throws. */
export async function reach<Told>(path: string, body?: unknown, how: How = {}): Promise<Reached<Told>> {
  const patience = new AbortController()
  how.signal?.addEventListener('abort', () => patience.abort())
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(path, {
      credentials: 'same-origin',
      cache: 'no-store',
      signal: patience.signal,
      keepalive: how.keepalive ?? false,
      ...(body === undefined ? {} : post),
    })
    const answer: unknown = await response.json()
    if (response.ok) return { told: answer as Told }
    return problemOf(response.status, answer)
  } catch {
    return { problem: 'away' }
  } finally {
    clearTimeout(timer)
  }
}

function problemOf(status: number, answer: unknown): Reached<never> {
  if (status === 401) return { problem: 'ended' }
  if (status >= 500 || status === 429) return { problem: 'away' }
  if (typeof answer === 'object' && answer !== null && 'refused' in answer && 'words' in answer) {
    const { refused, words } = answer as Refused
    return status === 404 && refused.code === 'unknown' ? { problem: 'gone' } : { refused: refused.code, words }
  }
  return { problem: 'gone' }
}
