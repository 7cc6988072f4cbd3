import type { Line } from '#domain/plan/line.ts'
import { draftsOn } from '#web/plan/compose/drafts-on.ts'
import { useReading } from '#web/plan/reading.ts'
import { NotesHere } from '#web/talk/notes-here.tsx'
import styles from '#web/talk/talk.module.css'
import { isNote, threadsOn } from '#web/talk/threads-at.ts'
import { m } from '#words/paraglide/messages.js'

/** In the margin of a line: what either of the two brought to it. Nothing for whoever was only given parts of the plan. */
export function LineTalk({ line }: { readonly line: Line }) {
  const { screen } = useReading()
  if (screen.page.capacity === 'supporter') return null
  const notes = threadsOn(screen.plan, line.id)
  const drafts = draftsOn(screen, line.id).filter(isNote)
  if (notes.length === 0 && drafts.length === 0 && !screen.may('leaveNote')) return null
  return (
    <section className={styles['here']} aria-label={m.talk_notes_line()}>
      <NotesHere notes={notes} drafts={drafts} line={line.id} />
    </section>
  )
}
