import { useRef, useState } from 'react'
import { LONGEST_REASON, saysWhy } from '#domain/practice/emergency.ts'
import type { OpenChart } from '#server/http/contract.ts'
import { tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import { queries } from '#web/live/query.ts'
import { SignAgain } from '#web/signing/sign-again.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { Form, type Outcome } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type AskProps = { readonly practice: string; readonly onOpened: () => void }

/** The full name and the reason; the birth date only where two people have that name. */
export function AskToOpen({ practice, onOpened }: AskProps) {
  // One emergency is one command, however often it has to be sent.
  const [commandId] = useState(newCommandId)
  const [name, setName] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [reason, setReason] = useState('')
  const [twice, setTwice] = useState(false)
  const [again, setAgain] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  /** What came of this name, said at its field until it is changed. */
  const [said, setSaid] = useState<{ readonly name: string; readonly words: string } | null>(null)
  const open = async (): Promise<Outcome> => {
    const body = { practice, commandId, name, reason, ...(birthDate === '' ? {} : { birthDate }) }
    const told = await tell<OpenChart>('/api/emergency', body).catch(() => null)
    if (told === null) return 'noAnswer'
    if ('done' in told) {
      await queries.invalidateQueries({ queryKey: ['emergency', practice] })
      onOpened()
      return null
    }
    const { code } = told.refused
    if (code === 'sign-in-again') {
      setAgain(true)
      return null
    }
    if (code === 'unknown') setSaid({ name, words: m.emergency_name_unknown_therapist() })
    if (code === 'already-open') setSaid({ name, words: m.emergency_already_therapist() })
    if (code === 'date-needed') setTwice(true)
    // These are said at the field they are about.
    return code === 'unknown' || code === 'date-needed' || code === 'already-open' ? null : told.refused
  }
  const unfit = said?.name === name ? said.words : undefined
  return (
    <div ref={place}>
      <Form
        button={m.emergency_open_therapist()}
        act={open}
        fields={['name', 'reason', 'birthDate']}
        missing={{
          name: name.trim() === '' && m.emergency_name_needed_therapist(),
          birthDate: twice && birthDate === '' && m.emergency_birth_date_needed_therapist(),
          reason: !saysWhy(reason) && m.emergency_reason_needed_therapist(),
        }}
      >
        {(problemOf) => (
          <>
            <Field
              label={m.emergency_name_therapist()}
              hint={m.emergency_name_hint_therapist()}
              problem={problemOf('name') ?? unfit}
            >
              {(wiring) => (
                <Input
                  value={name}
                  onChange={(event) => {
                    setName(event.target.value)
                    setTwice(false)
                    setBirthDate('')
                  }}
                  maxLength={200}
                  {...wiring}
                />
              )}
            </Field>
            {twice ? (
              <Field
                label={m.emergency_birth_date_therapist()}
                hint={m.emergency_birth_date_hint_therapist()}
                problem={
                  problemOf('birthDate') ?? (birthDate === '' ? m.emergency_birth_date_needed_therapist() : undefined)
                }
              >
                {(wiring) => (
                  <Input
                    type="date"
                    value={birthDate}
                    onChange={(event) => setBirthDate(event.target.value)}
                    {...wiring}
                  />
                )}
              </Field>
            ) : null}
            <Field
              label={m.emergency_reason_therapist()}
              hint={m.emergency_reason_hint_therapist()}
              problem={problemOf('reason')}
            >
              {(wiring) => (
                <Input
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                  most={LONGEST_REASON}
                  {...wiring}
                />
              )}
            </Field>
          </>
        )}
      </Form>
      {again ? (
        <SignAgain
          onClose={() => setAgain(false)}
          onDone={() => {
            setAgain(false)
            // Asked once more as it stands, with what came of it said at the form.
            place.current?.querySelector('form')?.requestSubmit()
          }}
        />
      ) : null}
    </div>
  )
}
