import { useState } from 'react'
import { findNotes } from '#domain/notes/find.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { Entry } from '#web/private-notes/note-entry.tsx'
import styles from '#web/private-notes/notes.module.css'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

const AT_ONCE = 20

type SoFarProps = {
  readonly practice: string
  readonly page: NotesPage
  /** The entry that is being written above. */
  readonly without: string | null
}

/** What was written so far, and finding in it. What is asked for never leaves this page. */
export function NotesSoFar({ practice, page, without }: SoFarProps) {
  const [question, setQuestion] = useState('')
  const [shown, setShown] = useState(AT_ONCE)
  const entries = page.entries.filter((one) => one.id !== without)
  const found = findNotes(entries, question)
  const { name } = page.client
  if (entries.length === 0)
    return without === null ? (
      <EmptyState title={m.private_none_title()}>
        <p>{page.may === 'write' ? m.private_none_text({ name }) : m.private_none_closed()}</p>
      </EmptyState>
    ) : null
  return (
    <section aria-labelledby="so-far" className={styles['list']}>
      <h2 id="so-far">{m.private_so_far()}</h2>
      <p className={styles['soft']}>{m.private_order()}</p>
      <search className={styles['find']}>
        <Field label={m.private_find()}>
          {(wiring) => (
            <Input
              type="search"
              value={question}
              maxLength={200}
              onChange={(event) => {
                setQuestion(event.target.value)
                setShown(AT_ONCE)
              }}
              {...wiring}
            />
          )}
        </Field>
        <p role="status" className={styles['soft']}>
          {question.trim() === ''
            ? ''
            : found.length === 0
              ? m.private_found_none()
              : m.private_found({ count: found.length })}
        </p>
      </search>
      {found.slice(0, shown).map((entry) => (
        <Entry key={entry.id} practice={practice} page={page} entry={entry} />
      ))}
      {found.length > shown ? <Button onClick={() => setShown(shown + AT_ONCE)}>{m.private_older()}</Button> : null}
    </section>
  )
}
