import { useMemo, useState } from 'react'
import type { Shareable } from '#domain/plan/sharing.ts'
import styles from '#web/hard-patch/hard-patch.module.css'
import { useDraft } from '#web/live/drafts.ts'
import { usePlanPage } from '#web/live/plan.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { useDraftFor } from '#web/plan/compose/open-draft.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly plan: string; readonly onClose: () => void }

/** A hard patch that the therapist noticed: said in person, so it is prepared for the next session and shown there first. */
export function Noticed({ plan, onClose }: Props) {
  const screen = usePlanPage(plan)
  const id = useDraftFor(screen, { doing: 'note', answer: 'noticed' })
  const empty = useMemo<Typed>(() => ({ doing: 'note', answer: 'noticed', about: 'concern', words: '' }), [])
  const draft = useDraft<Typed>(screen, id, empty)
  const [kept, setKept] = useState(false)
  const words = String(draft.typed['words'] ?? '')
  const prepare = async () => {
    const note: Shareable = { type: 'leaveNote', about: 'concern', words: words.trim() }
    await draft.prepare(note, true)
    setKept(true)
    return null
  }
  if (kept)
    return (
      <p className={styles['saved']} role="status">
        {m.patch_noticed_saved_therapist()}
      </p>
    )
  return (
    <div className={styles['form']}>
      <Form
        button={m.patch_noticed_save_therapist()}
        act={prepare}
        fields={['words']}
        missing={{ words: words.trim() === '' && m.refusal_empty_words() }}
        beside={
          <Button look="quiet" small onClick={onClose}>
            {m.close()}
          </Button>
        }
      >
        {(problemOf) => (
          <Field
            label={m.patch_noticed_words_therapist()}
            hint={m.patch_noticed_hint_therapist({ name: nameOfSide(screen, 'client') })}
            problem={problemOf('words')}
          >
            {(wiring) => (
              <TextArea {...wiring} value={words} onChange={(event) => draft.set({ words: event.target.value })} />
            )}
          </Field>
        )}
      </Form>
    </div>
  )
}
