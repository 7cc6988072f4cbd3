import type { Refusal } from '#domain/kernel/refusal.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'

/** Why not, and what can be done instead. */
export function Refused({ refusal }: { readonly refusal: Refusal | null }) {
  return refusal ? (
    <Notice tone="waits" live>
      <span>
        {REFUSAL_WORDS[refusal.code]()}
        {refusal.day ? ` ${dayWords(refusal.day)}` : ''}
      </span>
    </Notice>
  ) : null
}
