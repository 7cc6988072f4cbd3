import { useState } from 'react'
import type { NoteEntry } from '#domain/notes/state.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { AddRemark } from '#web/private-notes/add-remark.tsx'
import { EntryActs } from '#web/private-notes/entry-acts.tsx'
import { NoteEditor } from '#web/private-notes/note-editor.tsx'
import styles from '#web/private-notes/notes.module.css'
import { dayWords, momentWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type EntryProps = { readonly practice: string; readonly page: NotesPage; readonly entry: NoteEntry }

/** One entry: its day, its words, what was added, what it said before. */
export function Entry({ practice, page, entry }: EntryProps) {
  const [open, setOpen] = useState<'change' | 'add' | null>(null)
  const heading = `entry-${entry.id}`
  const back = (): void => {
    setOpen(null)
    // The buttons are there again after this.
    setTimeout(() => document.getElementById(heading)?.focus())
  }
  return (
    <article className={styles['entry']} aria-labelledby={heading} data-struck={entry.struck !== undefined}>
      <h3 id={heading} tabIndex={-1}>
        {dayWords(entry.on)}
      </h3>
      {open === 'change' ? (
        <NoteEditor practice={practice} page={page} entry={entry} close={m.private_done()} onClose={back} takesFocus />
      ) : (
        <Said entry={entry} />
      )}
      {entry.added.map((one) => (
        <div key={one.id} className={styles['added']}>
          <p className={styles['soft']}>{m.private_added({ moment: momentWords(one.at) })}</p>
          <p className={styles['words']}>{one.words}</p>
        </div>
      ))}
      {open === 'add' ? <AddRemark practice={practice} page={page} entry={entry} onDone={back} /> : null}
      {open === null && page.may !== 'read' ? (
        <EntryActs practice={practice} page={page} entry={entry} onOpen={setOpen} heading={heading} />
      ) : null}
    </article>
  )
}

function Said({ entry: { words, changedAt, writtenAt, revision, earlier, struck } }: { readonly entry: NoteEntry }) {
  const said = <p className={styles['words']}>{words}</p>
  return (
    <>
      {struck ? (
        <>
          <p className={styles['soft']}>{m.private_struck({ moment: momentWords(struck.at) })}</p>
          <details>
            <summary>{m.private_struck_show()}</summary>
            {said}
          </details>
        </>
      ) : (
        said
      )}
      {revision > 1 && changedAt.slice(0, 10) !== writtenAt.slice(0, 10) ? (
        <p className={styles['soft']}>{m.private_changed({ moment: momentWords(changedAt) })}</p>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary>{m.private_earlier({ count: earlier.length })}</summary>
          {earlier.map((one) => (
            <div key={one.until} className={styles['added']}>
              <p className={styles['soft']}>
                {m.private_earlier_until({ moment: momentWords(one.until), day: dayWords(one.on) })}
              </p>
              <p className={styles['words']}>{one.words}</p>
            </div>
          ))}
        </details>
      ) : null}
    </>
  )
}
