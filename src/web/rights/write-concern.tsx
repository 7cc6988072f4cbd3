import { useState } from 'react'
import { MOST_CONCERN_WORDS } from '#domain/concern/commands.ts'
import { WISHES } from '#domain/concern/state.ts'
import type { ClientRights } from '#server/http/rights-contract.ts'
import { issueOnStream } from '#web/live/issue.ts'
import type { MyRights } from '#web/rights/my-rights.ts'
import { WISH_WORDS } from '#web/rights/wish-words.ts'
import { Choices, Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type WriteConcernProps = { readonly mine: MyRights; readonly hears: NonNullable<ClientRights['hears']> }

/** A concern, in the client's words, to the named person. Before it is sent it says who will read what. */
export function WriteConcern({ mine, hears }: WriteConcernProps) {
  const [words, setWords] = useState('')
  const [wish, setWish] = useState('')
  const [sent, setSent] = useState(false)
  const { name } = hears
  const send = async () => {
    const command = { type: 'raiseConcern', to: hears.person, words: words.trim(), ...(wish ? { wish } : {}) }
    const refused = await issueOnStream(`concerns/${mine.client}`, mine.here.id, 'client', command, [['me']])
    setSent(!refused)
    if (!refused) {
      setWords('')
      setWish('')
    }
    return refused
  }
  const write = (text: string): void => {
    setWords(text)
    setSent(false)
  }
  const choices = [
    ...WISHES.map((one) => ({ value: one as string, words: WISH_WORDS[one]() })),
    { value: '', words: m.rights_wish_none() },
  ]
  return (
    <Form
      button={m.rights_write_send({ name })}
      act={send}
      done={sent ? m.rights_write_sent({ name }) : undefined}
      fields={['words']}
      missing={{
        words: words.trim() === '' && m.rights_write_needed(),
        long: words.trim().length > MOST_CONCERN_WORDS && m.refusal_too_long(),
      }}
    >
      {(problemOf) => (
        <>
          <Field
            label={m.rights_write_words()}
            hint={m.rights_write_hint()}
            problem={problemOf('words') ?? problemOf('long')}
          >
            {(wiring) => (
              <TextArea ownWords value={words} onChange={(event) => write(event.target.value)} {...wiring} />
            )}
          </Field>
          <Choices
            legend={m.rights_write_wish()}
            name="wish"
            value={wish}
            choices={choices}
            onChoose={(value) => setWish(value)}
          />
          <p>{m.rights_write_reads({ name })}</p>
        </>
      )}
    </Form>
  )
}
