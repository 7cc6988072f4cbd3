/** @jsxImportSource hono/jsx/dom */
import type { Readers } from '#server/http/check-in-contract.ts'
import { dayWords, namesWords } from '#web/check-in/day-words.ts'
import { CallNow } from '#web/check-in/help-now.tsx'
import { dayHere } from '#web/check-in/sending.ts'
import { m } from '#words/paraglide/messages.js'

/** Who reads it, and by when. */
export function readsWords({ names, by }: Readers): string {
  const who = namesWords(names)
  if (by === null) return m.checkin_reads({ names: who })
  return by === dayHere()
    ? m.checkin_reads_today({ names: who })
    : m.checkin_reads_by({ names: who, day: dayWords(by) })
}

/** Beside every box for words: who reads it and by when, that nobody watches, and whom to call now. */
export function ReadBy({ readers, place }: { readonly readers: Readers; readonly place: string }) {
  return (
    <aside class="read-by">
      <p>{readsWords(readers)}</p>
      <CallNow place={place} />
    </aside>
  )
}
