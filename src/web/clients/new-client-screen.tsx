import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ageOn, isCivilDate } from '#domain/kernel/dates.ts'
import { useHere } from '#web/live/me.ts'
import { newCommandId } from '#web/live/asking.ts'
import { usePracticePage } from '#web/live/practice.ts'
import { begin } from '#web/clients/begin.ts'
import { Choices, Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Adds a client and opens their first plan: a name, and whether they are an adult. Everything else can come later. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.new_client_title()} under={m.new_client_under()}>
      {here ? <NewClient practice={here.id} today={here.today} /> : null}
    </Page>
  )
}

function NewClient({ practice, today }: { readonly practice: string; readonly today: string }) {
  const { ageOfConsent } = usePracticePage(practice).practice
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [pronouns, setPronouns] = useState('')
  const [age, setAge] = useState('')
  const [birthDate, setBirthDate] = useState('')
  // The same ids however often it has to be tried, so that nobody is added twice.
  const ids = useRef({ client: newCommandId(), plan: newCommandId() })
  const under =
    age === 'birthDate' && isCivilDate(birthDate) && birthDate <= today && ageOn(birthDate, today) < ageOfConsent
  const add = async () => {
    const about = { name, pronouns, adult: age === 'adult', birthDate: age === 'adult' ? '' : birthDate }
    const refused = await begin(practice, ids.current, about)
    if (!refused) await navigate({ to: `/plan/${ids.current.plan}` })
    return refused
  }
  const missing = {
    name: name.trim() === '' && m.name_needed(),
    adult: age === '' && m.client_age_needed(),
    birthDate: age === 'birthDate' && birthDate === '' && m.client_birth_date_needed(),
  }
  return (
    <Form button={m.new_client_add()} act={add} fields={['name', 'pronouns', 'birthDate', 'adult']} missing={missing}>
      {(problemOf) => (
        <>
          <Field label={m.client_name()} hint={m.client_name_hint()} problem={problemOf('name')}>
            {(wiring) => (
              <Input
                // The page is there to take this name.
                // oxlint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
                value={name}
                maxLength={200}
                onChange={(event) => setName(event.target.value)}
                {...wiring}
              />
            )}
          </Field>
          <Field label={m.client_pronouns()} hint={m.client_optional()} problem={problemOf('pronouns')}>
            {(wiring) => (
              <Input
                value={pronouns}
                maxLength={40}
                onChange={(event) => setPronouns(event.target.value)}
                {...wiring}
              />
            )}
          </Field>
          <Choices
            legend={m.client_age()}
            name="age"
            value={age}
            choices={[
              { value: 'adult', words: m.client_adult() },
              { value: 'birthDate', words: m.client_by_birth_date() },
            ]}
            onChoose={setAge}
            problem={problemOf('adult')}
          />
          {age === 'birthDate' ? (
            <Field label={m.client_birth_date()} problem={problemOf('birthDate')}>
              {(wiring) => (
                <Input
                  type="date"
                  max={today}
                  value={birthDate}
                  onChange={(event) => setBirthDate(event.target.value)}
                  {...wiring}
                />
              )}
            </Field>
          ) : null}
          {under ? <Notice live>{m.client_under_age({ age: ageOfConsent })}</Notice> : null}
        </>
      )}
    </Form>
  )
}
