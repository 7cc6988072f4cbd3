import type { Line } from '#domain/plan/line.ts'
import { draftsOn } from '#web/plan/compose/drafts-on.ts'
import { useReading } from '#web/plan/reading.ts'
import { NoteDraft } from '#web/talk/note-draft.tsx'
import { markOf } from '#web/talk/note-words.ts'
import styles from '#web/talk/talk.module.css'
import { isNote, threadsOn } from '#web/talk/threads-at.ts'
import { shortened } from '#web/ui/shortened.ts'

/** Beside a line whose margin is closed: a small mark and a sentence for each open note; each opens the margin. A concern shows its words. */
export function TalkMarks({ line }: { readonly line: Line }) {
  const { screen, setOpen } = useReading()
  const open = threadsOn(screen.plan, line.id).filter((one) => !one.closed)
  const drafts = draftsOn(screen, line.id).filter(isNote)
  return (
    <>
      {open.length > 0 ? (
        <ul className={styles['marks']}>
          {open.map((note) => (
            <li key={note.id}>
              <button type="button" data-about={note.about} onClick={() => setOpen(line.id)}>
                <svg viewBox="0 0 20 20" aria-hidden="true">
                  <path d="M3 4.500h14v9H9l-4 3v-3H3z" />
                </svg>
                <span>
                  {markOf(screen, note)}
                  {note.about === 'concern' ? <q>{shortened(note.words, SHORT)}</q> : null}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {drafts.map((draft) => (
        <NoteDraft key={draft.id} draft={draft} />
      ))}
    </>
  )
}

const SHORT = 120
