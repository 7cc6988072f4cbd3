import { FirstFew } from '#web/progress/first-few.tsx'
import { LongWords } from '#web/progress/long-words.tsx'
import type { ReadingProgress } from '#web/progress/reading.ts'
import styles from '#web/progress/progress.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What the client wrote in check-ins, the newest first: anything, and about working together. */
export function Notes({ reading }: { readonly reading: ReadingProgress }) {
  const { notes, earlier } = reading.page.progress
  if (notes.length === 0) return null
  const title = reading.reader === 'client' ? m.progress_notes() : m.progress_notes_therapist()
  return (
    <section className={styles['part']} aria-labelledby="notes">
      <h2 id="notes">{title}</h2>
      <FirstFew
        reading={reading}
        rowsOf={(progress) => progress.notes}
        earlier={earlier.notes}
        keyOf={({ checkIn, about }) => `${checkIn} ${about}`}
        draw={({ on, about, words }) => (
          <li>
            <LongWords words={words} about={dayWords(on)} />
            <span className={styles['soft']}>
              {dayWords(on)}
              {about === 'together' ? `, ${m.progress_note_together()}` : ''}
            </span>
          </li>
        )}
        className={styles['list'] ?? ''}
        about={title}
      />
    </section>
  )
}
