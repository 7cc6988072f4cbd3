import { useState } from 'react'
import { type CalendarPage, MOST_CALENDAR_BYTES } from '#server/http/calendar-contract.ts'
import { useCalendarAct } from '#web/calendar/calendar-query.ts'
import { PROBLEM_WORDS } from '#web/calendar/calendar-words.ts'
import styles from '#web/calendar/calendar.module.css'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ConnectProps = { readonly practice: string; readonly other: boolean }

/** The address of a calendar, or a file of one. */
export function Connect({ practice, other }: ConnectProps) {
  const act = useCalendarAct(practice)
  const [address, setAddress] = useState('')
  const missing = {
    address:
      (address.trim() === '' && m.calendar_address_missing_therapist()) ||
      (!looksRight(address) && m.calendar_address_https_therapist()),
  }
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

/** What calendars hand out begins so; on one's own machine http does as well. */
const looksRight = (address: string): boolean =>
  /^(https:|webcals?:|http:\/\/(localhost|127\.|\[::1\]))/i.test(address.trim()) && URL.canParse(address.trim())

function FromFile({ practice }: { readonly practice: string }) {
  const act = useCalendarAct(practice)
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<string>()
  const show = (came: CalendarPage['file']): void => {
    if (!came) return
    if ('problem' in came) setProblem(`${PROBLEM_WORDS[came.problem]()} ${m.calendar_problem_then_file_therapist()}`)
    else setDone(m.calendar_file_read_therapist(came))
  }
  const read = async (file: File): Promise<void> => {
    setProblem(undefined)
    setDone(undefined)
    if (file.size > MOST_CALENDAR_BYTES) return setProblem(m.calendar_file_huge_therapist())
    const text = await file.text().catch(() => null)
    if (text === null) return setProblem(m.calendar_file_unread_therapist())
    const outcome = await act({ do: 'file', name: file.name.slice(-200), text }, ({ file: came }) => show(came))
    if (outcome === 'noAnswer') setProblem(m.problem_no_connection_text())
    else if (outcome) setProblem(REFUSAL_WORDS[outcome.code]())
  }
  return (
    <>
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
      {done ? <Notice live>{done}</Notice> : null}
    </>
  )
}
