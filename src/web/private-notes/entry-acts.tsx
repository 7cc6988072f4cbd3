import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { NoteEntry } from '#domain/notes/state.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { actOnNotes } from '#web/private-notes/notes-query.ts'
import styles from '#web/private-notes/notes.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ActsProps = {
  readonly practice: string
  readonly page: NotesPage
  readonly entry: NoteEntry
  readonly onOpen: (what: 'change' | 'add') => void
  /** Where the focus goes when the pressed button is there no more. */
  readonly heading: string
}

/** What the author can do with an entry. Each button says to a screen reader which entry it is about. */
export function EntryActs({ practice, page, entry, onOpen, heading }: ActsProps) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const day = dayWords(entry.on)
  const act = async (type: 'strikeNote' | 'unstrikeNote'): Promise<void> => {
    setBusy(true)
    setRefusal(await actOnNotes(practice, page, { type, note: entry.id }))
    setBusy(false)
    setTimeout(() => document.getElementById(heading)?.focus())
  }
  return (
    <div className={styles['acts']}>
      {entry.struck ? (
        <Button
          look="quiet"
          small
          disabled={busy}
          onClick={() => void act('unstrikeNote')}
          aria-label={m.private_unstrike_of({ day })}
        >
          {m.private_unstrike()}
        </Button>
      ) : (
        <>
          <Button look="quiet" small onClick={() => onOpen('change')} aria-label={m.private_change_of({ day })}>
            {m.private_change()}
          </Button>
          <Button look="quiet" small onClick={() => onOpen('add')} aria-label={m.private_add_of({ day })}>
            {m.private_add()}
          </Button>
          <Button
            look="quiet"
            small
            disabled={busy}
            onClick={() => void act('strikeNote')}
            aria-label={m.private_strike_of({ day })}
          >
            {m.private_strike()}
          </Button>
        </>
      )}
      {refusal ? (
        <Notice tone="waits" live>
          {REFUSAL_WORDS[refusal.code]()}
        </Notice>
      ) : null}
    </div>
  )
}
