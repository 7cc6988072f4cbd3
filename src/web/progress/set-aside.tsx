import { useState } from 'react'
import { issueOnStream } from '#web/live/issue.ts'
import type { ReadingProgress } from '#web/progress/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type SetAsideProps = { readonly reading: ReadingProgress; readonly checkIn: string; readonly onClose: () => void }

/** Takes a mistaken entry from paper out of the count, with a reason. It is kept, and counted nowhere. */
export function SetAside({ reading: { page }, checkIn, onClose }: SetAsideProps) {
  const [reason, setReason] = useState('')
  const act = () =>
    issueOnStream(
      `checkins/${page.client.id}`,
      page.practice,
      page.capacity,
      { type: 'setAside', checkIn, reason: reason.trim() },
      [['progress']],
    )
  return (
    <Form
      button={m.set_aside_save_therapist()}
      look="plain"
      act={act}
      fields={['reason']}
      missing={{ reason: reason.trim() === '' && m.set_aside_needed_therapist() }}
      beside={
        <Button look="quiet" onClick={onClose}>
          {m.cancel()}
        </Button>
      }
    >
      {(problemOf) => (
        <Field label={m.set_aside_reason_therapist()} hint={m.set_aside_hint_therapist()} problem={problemOf('reason')}>
          {(wiring) => <TextArea value={reason} onChange={(event) => setReason(event.target.value)} {...wiring} />}
        </Field>
      )}
    </Form>
  )
}
