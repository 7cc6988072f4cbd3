import { useEffect, useRef, useState } from 'react'
import { MOST_NOTE_WORDS } from '#domain/notes/commands.ts'
import type { NoteEntry } from '#domain/notes/state.ts'
import type { NotesPage } from '#server/http/notes-contract.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { actOnNotes, streamOf } from '#web/private-notes/notes-query.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type AddProps = {
  readonly practice: string
  readonly page: NotesPage
  readonly entry: NoteEntry
  readonly onDone: () => void
}

/** A dated remark under an entry. What was typed is there again after looking elsewhere. */
export function AddRemark({ practice, page, entry, onDone }: AddProps) {
  const { person } = page
  const key = `${streamOf(page)}/${entry.id}/remark`
  const [words, setWords] = useState(() => String(typedTexts.of(person, key)?.['words'] ?? ''))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  const add = async () => {
    const refused = await actOnNotes(practice, page, { type: 'addToNote', note: entry.id, words })
    if (refused) return refused
    typedTexts.drop(person, key)
    onDone()
    return null
  }
  return (
    <div ref={box}>
      <Form
        button={m.private_add_button()}
        look="plain"
        act={add}
        fields={['words']}
        missing={{ words: words.trim() === '' && REFUSAL_WORDS['empty-words']() }}
        beside={
          <Button look="quiet" onClick={onDone}>
            {m.private_cancel()}
          </Button>
        }
      >
        {(problemOf) => (
          <Field label={m.private_add_words()} problem={problemOf('words')}>
            {(wiring) => (
              <TextArea
                value={words}
                most={MOST_NOTE_WORDS}
                onChange={(event) => {
                  setWords(event.target.value)
                  typedTexts.keep(person, key, { words: event.target.value })
                }}
                {...wiring}
              />
            )}
          </Field>
        )}
      </Form>
    </div>
  )
}
