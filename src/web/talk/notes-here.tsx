import { useState } from 'react'
import type { Draft } from '#domain/plan/drafts.ts'
import type { EntityId } from '#domain/kernel/ids.ts'
import type { Thread } from '#domain/plan/talk/note.ts'
import { useReading } from '#web/plan/reading.ts'
import { NoteCard } from '#web/talk/note-card.tsx'
import { NoteComposer } from '#web/talk/note-composer.tsx'
import { NoteDraft } from '#web/talk/note-draft.tsx'
import styles from '#web/talk/talk.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type NotesHereProps = {
  readonly notes: readonly Thread[]
  readonly drafts: readonly Draft[]
  /** Absent: the whole plan. */
  readonly line?: EntityId | undefined
  readonly withLines?: boolean
}

/** The notes of one place: open ones, the reader's drafts, a way to leave one, and the closed ones folded away. */
export function NotesHere({ notes, drafts, line, withLines = false }: NotesHereProps) {
  const { screen } = useReading()
  const [writing, setWriting] = useState(false)
  const [closed, setClosed] = useState(false)
  const [shared, setShared] = useState(false)
  const open = notes.filter((one) => !one.closed)
  const done = notes.filter((one) => one.closed)
  return (
    <>
      {open.map((note) => (
        <NoteCard key={note.id} screen={screen} note={note} withLine={withLines} />
      ))}
      {drafts.map((draft) => (
        <NoteDraft key={draft.id} draft={draft} />
      ))}
      {writing ? (
        <NoteComposer line={line} onClose={() => setWriting(false)} onShared={() => setShared(true)} />
      ) : screen.side && screen.may('leaveNote') ? (
        <Button
          look="quiet"
          small
          className={styles['leave'] ?? ''}
          onClick={() => {
            setShared(false)
            setWriting(true)
          }}
        >
          {line === undefined ? m.talk_leave_whole() : m.talk_leave()}
        </Button>
      ) : null}
      <output className="for-readers-only">{shared ? m.talk_agenda_added() : ''}</output>
      {done.length > 0 ? (
        <Button
          look="quiet"
          small
          className={styles['leave'] ?? ''}
          aria-expanded={closed}
          onClick={() => setClosed(!closed)}
        >
          {closed ? m.talk_closed_hide() : m.talk_closed_show({ count: done.length })}
        </Button>
      ) : null}
      {closed ? done.map((note) => <NoteCard key={note.id} screen={screen} note={note} withLine={withLines} />) : null}
    </>
  )
}
