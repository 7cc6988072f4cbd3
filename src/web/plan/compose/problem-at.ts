import type { Refusal } from '#domain/kernel/refusal.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { inputOf } from '#web/plan/compose/shape.ts'
import { m } from '#words/paraglide/messages.js'

/** Whether a refusal is about words that are still to be written: it then stands at their field alone. */
export function asksForWords({ code, field }: Refusal): boolean {
  return field !== undefined && (code === 'empty-words' || (code === 'invalid' && inputOf(field) === 'text'))
}

/** What does not fit a field, in words; one that asks for words has no problem any more once it is filled. */
export function problemAt(refusal: Refusal | null, field: string, typed: Typed): string | undefined {
  // How much is too long, the field says by itself.
  if (refusal?.field !== field || refusal.code === 'too-long') return undefined
  if (!asksForWords(refusal)) return REFUSAL_WORDS[refusal.code]()
  const written = typed[field]
  const filled = typeof written === 'string' ? written.trim() !== '' : written !== undefined && written !== null
  return filled ? undefined : m.refusal_empty_words()
}
