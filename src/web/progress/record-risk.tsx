import { useState } from 'react'
import type { Capacity } from '#domain/kernel/asking.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { useHere } from '#web/live/me.ts'
import { Choices, Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type RecordRiskProps = {
  readonly practice: string
  readonly client: string
  readonly risk: string
  /** In which capacity it is recorded; when absent, as therapist for those who are one, else as supervisor. */
  readonly capacity?: Capacity | undefined
  /** Once it is kept. */
  readonly onDone: () => void
  readonly onCancel?: (() => void) | undefined
}

/** Writes down what was done after an answer about safety, and whether it was talked about with the client. */
export function RecordRisk({ practice, client, risk, capacity, onDone, onCancel }: RecordRiskProps) {
  const [words, setWords] = useState('')
  const [talked, setTalked] = useState('')
  const usual: Capacity = useHere()?.roles.includes('therapist') === false ? 'supervisor' : 'therapist'
  const record = async () => {
    const command = { type: 'recordRisk', risk, talked: talked === 'yes', words: words.trim() }
    const refusal = await issueOnStream(`checkins/${client}`, practice, capacity ?? usual, command, [['progress']])
    if (refusal === null) onDone()
    return refusal
  }
  return (
    <Form
      button={m.risk_record_save_therapist()}
      act={record}
      fields={['words']}
      missing={{
        talked: talked === '' && m.risk_talked_needed_therapist(),
        words: words.trim() === '' && m.risk_words_needed_therapist(),
      }}
      beside={
        onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {m.cancel()}
          </Button>
        ) : null
      }
    >
      {(problemOf) => (
        <>
          <Choices
            legend={m.risk_talked_therapist()}
            name={`talked-${risk}`}
            value={talked}
            choices={[
              { value: 'yes', words: m.risk_talked_yes_therapist() },
              { value: 'no', words: m.risk_talked_no_therapist() },
            ]}
            onChoose={setTalked}
            problem={problemOf('talked')}
          />
          <Field label={m.risk_words_therapist()} hint={m.risk_words_hint_therapist()} problem={problemOf('words')}>
            {(wiring) => <TextArea value={words} onChange={(event) => setWords(event.target.value)} {...wiring} />}
          </Field>
        </>
      )}
    </Form>
  )
}
