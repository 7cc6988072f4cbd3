import { useId, useRef, useState } from 'react'
import type { Plan, Session } from '#domain/plan/state.ts'
import { noteText } from '#web/sessions/note-text.ts'
import styles from '#web/sessions/sessions.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type CopyNoteProps = {
  readonly plan: Plan
  readonly session: Session
  readonly client: string
  readonly talked: readonly string[]
  readonly look?: 'primary' | 'plain'
}

/** Plain text for any record system, in sight and copied with one touch. What is written about the response is kept nowhere. */
export function CopyNote({ plan, session, client, talked, look = 'plain' }: CopyNoteProps) {
  const [response, setResponse] = useState('')
  const [copied, setCopied] = useState<'no' | 'yes' | 'byHand'>('no')
  const shown = useRef<HTMLPreElement>(null)
  const title = useId()
  const text = noteText({ plan, session, client, response, talked })
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    if (!done && shown.current) getSelection()?.selectAllChildren(shown.current)
    setCopied(done ? 'yes' : 'byHand')
  }
  return (
    <div className={styles['note']}>
      <Field label={m.note_how_therapist()} hint={m.note_how_hint_therapist()}>
        {(wiring) => (
          <Input
            {...wiring}
            value={response}
            onChange={(event) => {
              setResponse(event.target.value)
              setCopied('no')
            }}
          />
        )}
      </Field>
      <span id={title} className="for-readers-only">
        {m.note_text_therapist()}
      </span>
      {/* Long words wrap, so nothing in here scrolls. */}
      <pre ref={shown} aria-labelledby={title} role="group">
        {text}
      </pre>
      <div className={styles['acts']}>
        <Button look={look} onClick={() => void copy()}>
          {m.note_copy_therapist()}
        </Button>
        <span role="status" className={styles['soft']}>
          {copied === 'yes' ? m.note_copied_therapist() : copied === 'byHand' ? m.note_by_hand_therapist() : ''}
        </span>
      </div>
    </div>
  )
}
