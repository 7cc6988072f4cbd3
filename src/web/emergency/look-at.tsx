import { useState } from 'react'
import { LONGEST_REASON } from '#domain/practice/emergency.ts'
import styles from '#web/emergency/emergency.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type LookAtProps = { readonly practice: string; readonly client: string; readonly grant: string }

/** "I looked at this", with a few words. */
export function LookAt({ practice, client, grant }: LookAtProps) {
  const [words, setWords] = useState('')
  const [forClient, setForClient] = useState(false)
  const look = () =>
    issueOnStream(`client/${client}`, practice, 'administrator', { type: 'reviewEmergency', grant, words, forClient }, [
      ['emergencies', practice],
      ['access-log'],
    ])
  return (
    <Form
      button={m.emergency_list_looked_therapist()}
      look="plain"
      act={look}
      fields={['words']}
      missing={{ words: words.trim() === '' && m.emergency_list_words_needed_therapist() }}
    >
      {(problemOf) => (
        <>
          <Field label={m.emergency_list_look_therapist()} problem={problemOf('words')}>
            {(wiring) => (
              <Input
                value={words}
                onChange={(event) => setWords(event.target.value)}
                most={LONGEST_REASON}
                {...wiring}
              />
            )}
          </Field>
          <label className={styles['check']}>
            <input type="checkbox" checked={forClient} onChange={(event) => setForClient(event.target.checked)} />
            {m.emergency_list_for_client_therapist()}
          </label>
        </>
      )}
    </Form>
  )
}
