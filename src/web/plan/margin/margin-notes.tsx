import type { Line } from '#domain/plan/line.ts'
import type { Side } from '#domain/plan/side.ts'
import { currentView } from '#domain/plan/stance.ts'
import { suggestionsOn } from '#domain/plan/state.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { requestsAbout } from '#web/corrections/requests.ts'
import { keptAnswer } from '#web/plan/compose/drafts-on.ts'
import styles from '#web/plan/margin/margin.module.css'
import { nameOf, nameOfSide, type Reading, useReading } from '#web/plan/reading.ts'
import { viewSentence } from '#web/plan/view-words.ts'
import { m } from '#words/paraglide/messages.js'

type Note = { readonly key: string; readonly words: string; readonly waits: boolean }

/** What the margin says while it is closed: suggestions, and views that are not a plain yes. Agreed lines have an empty margin. */
function notesOf({ screen }: Reading, line: Line): Note[] {
  const notes: Note[] = requestsAbout(screen.plan, line.id)
    .filter((one) => !one.answer)
    .map((one) => ({
      key: one.id,
      words:
        screen.side === 'client'
          ? m.corrections_note_mine()
          : m.corrections_note_therapist({ name: nameOfSide(screen, 'client') }),
      waits: screen.side === 'therapist',
    }))
  const suggestions = suggestionsOn(screen.plan, line.id).filter(isOpen)
  for (const one of suggestions) {
    const mine = one.side === screen.side
    notes.push({
      key: one.id,
      words: mine ? m.note_you_suggested() : m.note_suggested({ name: nameOf(screen, one.by) }),
      waits: !mine && !one.answer && !keptAnswer(screen, one.id),
    })
  }
  for (const side of ['client', 'therapist'] satisfies Side[]) {
    const view = currentView(line, side)
    // Other words that are a suggestion have their note already.
    if (view?.answer === 'otherWords' && suggestions.some((one) => one.side === side)) continue
    const unconfirmed = view?.how === 'aloud' && !view.aloud?.confirmed
    if ((view && view.answer !== 'agree') || unconfirmed || (side === 'client' && line.writtenDownBy && !view))
      notes.push({
        key: side,
        words: viewSentence(screen, line, side),
        waits: unconfirmed === true && screen.side === 'client',
      })
  }
  return notes
}

/** Short notes beside a line (under it on a phone); each opens the margin. */
export function MarginNotes({ line }: { readonly line: Line }) {
  const reading = useReading()
  const notes = notesOf(reading, line)
  return notes.length === 0 ? null : (
    <ul className={styles['notes']}>
      {notes.map((note) => (
        <li key={note.key}>
          <button type="button" data-waits={note.waits} onClick={() => reading.setOpen(line.id)}>
            {note.words}
          </button>
        </li>
      ))}
    </ul>
  )
}
