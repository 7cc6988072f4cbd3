import { useState } from 'react'
import { issueOnStream } from '#web/live/issue.ts'
import type { ReadingProgress } from '#web/progress/reading.ts'
import styles from '#web/progress/progress.module.css'
import { Field, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

const CHOICES = Array.from({ length: 11 }, (_, n) => ({ value: String(n), words: String(n) }))

/** The therapist's own rating of a goal. It stands beside the client's and never takes its place. */
export function RateGoal({ reading: { page }, goal }: { readonly reading: ReadingProgress; readonly goal: string }) {
  const [value, setValue] = useState('')
  const rate = async () => {
    const command = { type: 'rateGoal', client: page.client.id, goal, value: Number(value) }
    const stream = `checkins/${page.client.id}`
    const refusal = await issueOnStream(stream, page.practice, page.capacity, command, [['progress']])
    if (refusal === null) setValue('')
    return refusal
  }
  return (
    <details className={styles['unfold']}>
      <summary>{m.rate_open_therapist()}</summary>
      <Form
        button={m.rate_save_therapist()}
        look="plain"
        act={rate}
        missing={{ value: value === '' && m.rate_needed_therapist() }}
      >
        {(problemOf) => (
          <Field label={m.rate_label_therapist()} hint={m.rate_hint_therapist()} problem={problemOf('value')}>
            {(wiring) => <Select value={value} choices={CHOICES} none="–" onChoose={setValue} {...wiring} />}
          </Field>
        )}
      </Form>
    </details>
  )
}
