/** @jsxImportSource hono/jsx/dom */
import type { Readers } from '#server/http/check-in-contract.ts'
import { dayWords, namesWords } from '#web/check-in/day-words.ts'
import { HelpFolded } from '#web/check-in/help-now.tsx'
import { m } from '#words/paraglide/messages.js'

/** Who reads it, and by when. */
export function readsWords({ names, by }: Readers): string {
  const who = namesWords(names)
  return by === null ? m.checkin_reads({ names: who }) : m.checkin_reads_by({ names: who, day: dayWords(by) })
}

/** Beside every box for words: who reads it and by when, that nobody watches, and where to find help now. */
export function ReadBy({ readers, place }: { readonly readers: Readers; readonly place: string }) {
  return (
    <aside class="read-by">
      <p>
        {readsWords(readers)} {m.checkin_not_watched()}
      </p>
      <HelpFolded place={place} />
    </aside>
  )
}
