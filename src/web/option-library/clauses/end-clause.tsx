import type { Clause } from '#domain/options/clause.ts'
import type { Here } from '#web/live/me.ts'
import { AskedTwice } from '#web/option-library/asked-twice.tsx'
import { issueOnOptions } from '#web/option-library/options-here.ts'
import { m } from '#words/paraglide/messages.js'

/** Ends a clause: nobody is asked about it any more. */
export function EndClause({ here, clause }: { readonly here: Here; readonly clause: Clause }) {
  return (
    <AskedTwice
      button={
        <>
          {m.clauses_end()} <span className="for-readers-only">({m.clauses_edit_named({ title: clause.title })})</span>
        </>
      }
      text={m.clauses_end_text()}
      yes={m.clauses_end_yes()}
      act={() => issueOnOptions(here, { type: 'endClause', clause: clause.id })}
    />
  )
}
