import { useState } from 'react'
import { LONGEST_WORDS } from '#domain/plan/concept/concept.ts'
import { useKeptTyping } from '#web/live/kept-typing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import styles from '#web/talk/agenda.module.css'
import { m } from '#words/paraglide/messages.js'

const EMPTY = { words: '' }

/** Either of the two puts something on the list: one field, one button. What was typed is kept until it is on the list. */
export function AddItem({ screen }: { readonly screen: PlanScreen }) {
  const { typed, set, drop } = useKeptTyping(screen, 'agenda', EMPTY)
  const [added, setAdded] = useState(false)
  const add = async () => {
    const refused = await screen.issue({ type: 'addToAgenda', words: typed.words })
    if (refused) return refused
    drop()
    setAdded(true)
    document.querySelector<HTMLElement>('[data-adds] input')?.focus()
    return null
  }
  return (
    <div className={styles['add']} data-adds>
      <Form
        button={m.talk_agenda_add_do()}
        act={add}
        fields={['words']}
        missing={{ words: typed.words.trim() === '' && m.refusal_empty_words() }}
      >
        {(problemOf) => (
          <Field label={m.talk_agenda_add()} hint={m.talk_agenda_add_hint()} problem={problemOf('words')}>
            {(wiring) => (
              <Input
                {...wiring}
                most={LONGEST_WORDS}
                value={typed.words}
                onChange={(event) => {
                  setAdded(false)
                  set({ words: event.target.value })
                }}
              />
            )}
          </Field>
        )}
      </Form>
      <output className={styles['soft']}>{added ? m.talk_agenda_added() : ''}</output>
    </div>
  )
}
