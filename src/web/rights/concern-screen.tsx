import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { MAY_CONCERN } from '#domain/concern/permission.ts'
import type { ConcernShown } from '#server/http/rights-contract.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { type Here, useHere } from '#web/live/me.ts'
import type { Command } from '#web/live/send.ts'
import { concernQuery } from '#web/rights/concern-query.ts'
import styles from '#web/rights/rights.module.css'
import { WISH_WORDS } from '#web/rights/wish-words.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** What a client has sent to the named person, and the answer. */
export function Screen() {
  const { client = '' } = useParams({ strict: false })
  const here = useHere()
  return here ? <Sent here={here} client={client} /> : null
}

function Sent({ here, client }: { readonly here: Here; readonly client: string }) {
  const { name, concerns } = useSuspenseQuery(concernQuery(here.id, client)).data
  return (
    <Page title={m.rights_named_title()} under={m.rights_named_reads({ name })}>
      <div className={styles['parts']}>
        {concerns.map((one) => (
          <SentConcern key={one.id} here={here} client={client} name={name} concern={one} />
        ))}
      </div>
    </Page>
  )
}

type SentProps = {
  readonly here: Here
  readonly client: string
  readonly name: string
  readonly concern: ConcernShown
}

function SentConcern(props: SentProps) {
  const { name, concern } = props
  const { closed } = concern
  const heading = `concern-${concern.id}`
  return (
    <section className={styles['concern']} aria-labelledby={heading}>
      <h2 id={heading}>{m.rights_named_from({ name, day: dayWords(concern.on) })}</h2>
      <p className={`own-words ${styles['said']}`}>{concern.words}</p>
      <p>{concern.wish ? m.rights_named_wish({ wish: WISH_WORDS[concern.wish]() }) : m.rights_named_no_wish()}</p>
      {concern.answers.map((one) => (
        <div key={`${one.on} ${one.words}`}>
          <p className={styles['soft']}>{m.rights_named_answered({ day: dayWords(one.on) })}</p>
          <p className={styles['theirs']}>{one.words}</p>
        </div>
      ))}
      {closed ? (
        <p className={styles['soft']}>
          {closed.by === 'client'
            ? m.rights_named_closed_them({ name, day: dayWords(closed.on) })
            : m.rights_named_closed_you({ day: dayWords(closed.on) })}
        </p>
      ) : (
        <Answer {...props} />
      )}
    </section>
  )
}

/** It is the person who was written to, whatever they are here: they answer in the first of their roles. */
function Answer({ here, client, name, concern }: SentProps) {
  const [words, setWords] = useState('')
  const capacity = MAY_CONCERN.answerConcern.find((one) => here.roles.some((role) => role === one)) ?? 'assistant'
  const issue = (command: Command) =>
    issueOnStream(`concerns/${client}`, here.id, capacity, { ...command, concern: concern.id }, [['concerns']])
  const answer = async () => {
    const refused = await issue({ type: 'answerConcern', words: words.trim() })
    if (!refused) setWords('')
    return refused
  }
  return (
    <Form
      button={m.rights_named_send()}
      act={answer}
      fields={['words']}
      missing={{ words: words.trim() === '' && m.rights_write_needed() }}
      beside={
        <Button look="quiet" onClick={() => void issue({ type: 'closeConcern' })}>
          {m.rights_named_close()}
        </Button>
      }
    >
      {(problemOf) => (
        <Field label={m.rights_named_answer()} hint={m.rights_named_answer_hint({ name })} problem={problemOf('words')}>
          {(wiring) => <TextArea value={words} onChange={(event) => setWords(event.target.value)} {...wiring} />}
        </Field>
      )}
    </Form>
  )
}
