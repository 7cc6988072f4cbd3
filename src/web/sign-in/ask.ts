import { words } from '#web/sign-in/words.ts'
import { refusalWords } from '#web/sign-in/refusal-words.ts'
import type { RefusalAnswer } from '#web/sign-in/refusal-words.ts'

/** Why a form could not go on: a sentence, and the field it is about if there is one. */
export type Problem = { readonly says: string; readonly code?: string; readonly field?: string }
export type Asked<Told> = { readonly told: Told } | { readonly problem: Problem }

/** Asks the server. Never throws: a lost connection is a problem like any other. */
export async function ask<Told = unknown>(path: string, body?: unknown): Promise<Asked<Told>> {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...(body === undefined ? {} : post) })
    const answer = (await response.json()) as Told & RefusalAnswer
    if (response.ok) return { told: answer }
    const { code, field } = answer
    return { problem: { says: refusalWords(answer), ...(code ? { code } : {}), ...(field ? { field } : {}) } }
  } catch {
    return { problem: { says: words.problem } }
  }
}
