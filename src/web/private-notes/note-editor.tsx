import { useEffect, useRef } from 'react'
import { MOST_NOTE_WORDS } from '#domain/notes/commands.ts'
import type { NoteEntry } from '#domain/notes/state.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { Clash } from '#web/private-notes/clash.tsx'
import styles from '#web/private-notes/notes.module.css'
import { STATUS_WORDS } from '#web/private-notes/status-words.ts'
import { useWriting } from '#web/private-notes/writing.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type EditorProps = {
  readonly practice: string
  readonly page: NotesPage
  /** The entry that is changed; null for a new one. */
  readonly entry: NoteEntry | null
  /** What closes it: another entry, or done with this one. */
  readonly close: string
  readonly onClose: () => void
  /** Told which entry it is once the first words are kept. */
  readonly onBegun?: (id: string) => void
  readonly takesFocus?: boolean
}

/** An entry while it is written: its day, its words, and where they are. Kept as it is typed. */
export function NoteEditor({ practice, page, entry, close, onClose, onBegun, takesFocus = false }: EditorProps) {
  const writing = useWriting(practice, page, entry)
  const { id, kept, words, on, set } = writing
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (id !== null) onBegun?.(id)
  }, [id, onBegun])
  useEffect(() => {
    if (takesFocus) box.current?.querySelector('textarea')?.focus()
  }, [takesFocus])
  // What is changed can be come back to; a new entry is closed once all of it is kept.
  const mayClose = entry === null ? kept === 'kept' : kept !== 'keeping' && kept !== 'clash'
  const now = kept === 'clash' ? page.entries.find((one) => one.id === id) : undefined
  return (
    <div ref={box} className={styles['editor']}>
      <Field label={m.private_words()} hint={m.private_words_hint()}>
        {(wiring) => (
          <TextArea
            rows={6}
            value={words}
            most={MOST_NOTE_WORDS}
            onChange={(event) => set({ words: event.target.value })}
            {...wiring}
          />
        )}
      </Field>
      {now ? (
        <Clash
          other={now}
          onMine={() => writing.insist(now.revision)}
          onOther={() => {
            writing.takeOver(now)
            box.current?.querySelector('textarea')?.focus()
          }}
        />
      ) : null}
      <div className={styles['below']}>
        <Field label={m.private_on()}>
          {(wiring) => (
            <Input
              type="date"
              value={on}
              max={page.today}
              onChange={(event) => set({ on: event.target.value })}
              {...wiring}
            />
          )}
        </Field>
        <p role="status" className={styles['status']} data-kept={kept}>
          {STATUS_WORDS[kept]()}
        </p>
        {entry !== null || id !== null ? (
          <Button onClick={onClose} disabled={!mayClose}>
            {close}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
