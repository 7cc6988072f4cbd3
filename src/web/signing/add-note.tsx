import { useState } from 'react'
import type { Version } from '#domain/plan/document.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import styles from '#web/signing/document.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

/** A signed version never changes; a correction is a note with a name and a day. */
export function AddNote({ screen, version }: { readonly screen: PlanScreen; readonly version: Version }) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const add = async (): Promise<void> => {
    const refused = await screen.issue({ type: 'addNote', version: version.id, text: text.trim() })
    setProblem(refused ? REFUSAL_WORDS[refused.code]() : undefined)
    if (refused) return
    setText('')
    setOpen(false)
  }
  return (
    <>
      <Button look="quiet" small onClick={() => setOpen(true)}>
        {m.versions_add_note()}
      </Button>
      {open ? (
        <Sheet name="add-note" title={m.versions_note_title({ number: version.number })} onClose={() => setOpen(false)}>
          <div className={styles['steps']}>
            <p>{m.versions_note_text()}</p>
            <Field label={m.versions_note_words()} problem={problem}>
              {(wiring) => <TextArea {...wiring} value={text} onChange={(event) => setText(event.target.value)} />}
            </Field>
            <div className={styles['acts']}>
              <Button look="primary" onClick={() => void add()}>
                {m.versions_note_add()}
              </Button>
            </div>
          </div>
        </Sheet>
      ) : null}
    </>
  )
}
