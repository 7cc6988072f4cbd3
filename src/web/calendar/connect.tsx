import { useState } from 'react'
import { MOST_CALENDAR_BYTES } from '#server/http/calendar-contract.ts'
import { useCalendarAct } from '#web/calendar/calendar-query.ts'
import styles from '#web/calendar/calendar.module.css'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type ConnectProps = { readonly practice: string; readonly other: boolean }

/** The address of a calendar, or a file of one. */
export function Connect({ practice, other }: ConnectProps) {
  const act = useCalendarAct(practice)
  const [address, setAddress] = useState('')
  const missing = { address: address.trim() === '' && m.calendar_address_missing_therapist() }
  return (
    <section aria-labelledby="connect" className={styles['part']}>
      <h2 id="connect">{other ? m.calendar_other_title_therapist() : m.calendar_connect_title_therapist()}</h2>
      <Form
        button={m.calendar_connect_therapist()}
        look={other ? 'plain' : 'primary'}
        act={() => act({ do: 'address', address })}
        fields={['address']}
        missing={missing}
      >
        {(problemOf) => (
          <Field
            label={m.calendar_address_therapist()}
            hint={m.calendar_address_hint_therapist()}
            problem={problemOf('address')}
          >
            {(wiring) => (
              <Input
                value={address}
                inputMode="url"
                spellCheck={false}
                onChange={(event) => setAddress(event.target.value)}
                {...wiring}
              />
            )}
          </Field>
        )}
      </Form>
      <FromFile practice={practice} />
    </section>
  )
}

function FromFile({ practice }: { readonly practice: string }) {
  const act = useCalendarAct(practice)
  const [problem, setProblem] = useState<string>()
  const read = async (file: File): Promise<void> => {
    setProblem(undefined)
    if (file.size > MOST_CALENDAR_BYTES) return setProblem(m.calendar_file_huge_therapist())
    const text = await file.text().catch(() => null)
    if (text === null) return setProblem(m.calendar_file_unread_therapist())
    const outcome = await act({ do: 'file', name: file.name.slice(-200), text })
    if (outcome === 'noAnswer') setProblem(m.problem_no_connection_text())
    else if (outcome) setProblem(REFUSAL_WORDS[outcome.code]())
  }
  return (
    <Field label={m.calendar_file_therapist()} hint={m.calendar_file_hint_therapist()} problem={problem}>
      {(wiring) => (
        <input
          type="file"
          accept=".ics,text/calendar"
          className={styles['file']}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            // The same file can be chosen again after it was mended.
            if (file) void read(file).finally(() => (target.value = ''))
          }}
          {...wiring}
        />
      )}
    </Field>
  )
}
