import type { Source } from '#domain/options/option-sheet.ts'
import { m } from '#words/paraglide/messages.js'

/** A source: what it is, where it is found, how we know it, and what to keep in mind. */
export function SourceWords({ source }: { readonly source: Source }) {
  const { title, year, where, mark, via, note } = source
  return (
    <>
      <p>{m.decide_source_title({ title, year })}</p>
      <p>{where}</p>
      <p>{mark === 'seen' ? m.decide_source_seen() : m.decide_source_computed()}</p>
      {via ? <p>{m.decide_source_via({ via })}</p> : null}
      {note ? <p>{m.decide_source_note({ note })}</p> : null}
    </>
  )
}
