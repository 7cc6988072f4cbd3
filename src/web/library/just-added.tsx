import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import type { Here } from '#web/live/me.ts'
import { issueOnLibrary, mayInLibrary } from '#web/library/library-query.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type JustAddedProps = { readonly here: Here; readonly measure: string }

/** That a measure is in the library now, and the way back: at once for those who may, else who can. */
export function JustAdded({ here, measure }: JustAddedProps) {
  const [undone, setUndone] = useState<Refusal | null | 'notYet'>('notYet')
  if (undone === null) return m.library_undone()
  const undo = () => issueOnLibrary(here, { type: 'hideMeasure', measure, hidden: true }).then(setUndone)
  return (
    <>
      {m.library_loaded()}{' '}
      {mayInLibrary(here, 'hideMeasure') ? (
        <Button look="quiet" small onClick={() => void undo().catch(() => setUndone('notYet'))}>
          {m.library_undo()}
        </Button>
      ) : (
        m.library_undo_by_administrator()
      )}
      {undone === 'notYet' ? null : <span> {REFUSAL_WORDS[undone.code]()}</span>}
    </>
  )
}
