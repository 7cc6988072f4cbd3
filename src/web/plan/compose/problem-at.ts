import type { Refusal } from '#domain/kernel/refusal.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import type { Typed } from '#web/live/typed-texts.ts'

/** What does not fit a field, in words; an empty one has no problem any more once it is filled. */
export function problemAt(refusal: Refusal | null, field: string, typed: Typed): string | undefined {
  // How much is too long, the field says by itself.
  if (refusal?.field !== field || refusal.code === 'too-long') return undefined
  const filled = typeof typed[field] === 'string' ? typed[field].trim() !== '' : typed[field] !== undefined
  return refusal.code === 'empty-words' && filled ? undefined : REFUSAL_WORDS[refusal.code]()
}
