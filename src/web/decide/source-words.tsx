import type { Source } from '#domain/options/option-sheet.ts'
import { m } from '#words/paraglide/messages.js'

/** A source: what it is, where it is found, how we know it, and what to keep in mind. */
export function SourceWords({ source }: { readonly source: Source }) {
  const { title, year, where, mark, via, note } = source
  return (
    <>
      <p>{m.decide_source_title({ title, year })}</p>
      <p>{where}</p>
      {/* What was read in somebody else's summary was not read there: only one of the two is said. */}
      <p>
        {via ? m.decide_source_via({ via }) : mark === 'seen' ? m.decide_source_seen() : m.decide_source_computed()}
      </p>
      {note ? <p>{m.decide_source_note({ note })}</p> : null}
    </>
  )
}
