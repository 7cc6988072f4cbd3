import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { HandOver } from '#domain/practice/hand-over.ts'
import type { ClientPage } from '#server/http/contract.ts'
import styles from '#web/care-team/care-team.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import type { Command } from '#web/live/send.ts'
import { Field, TextArea } from '#web/ui/field.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ComingProps = {
  readonly practice: string
  readonly client: string
  readonly coming: HandOver
  readonly behind: ClientPage['toCome']
  readonly nameOf: (person: string) => string
}

/** What is to change, in the therapist's words; and saying no to it, with or without words. */
export function ComingForClient({ practice, client, coming, behind, nameOf }: ComingProps) {
  const [words, setWords] = useState('')
  const { id, how, on, forClient, objected, talked } = coming
  const [from, to, day] = [nameOf(coming.from), nameOf(coming.to), dayWords(on)]
  const issue = (command: Command): Promise<Refusal | null> =>
    issueOnStream(`client/${client}`, practice, 'client', { ...command, handOver: id }, [['client', client], ['me']])
  return (
    <>
      <p>{(how === 'leave' ? m.care_leave : m.care_stay)({ from, to, day })}</p>
      <p>{m.care_says({ from })}</p>
      <blockquote className={styles['said']}>{forClient}</blockquote>
      {behind?.noted ? <p>{m.care_note({ from, to })}</p> : null}
      {behind?.supervisor ? <p>{m.care_supervised({ to, supervisor: behind.supervisor })}</p> : null}
      {talked ? <p>{m.care_talked({ day: dayWords(talked.on), words: talked.words })}</p> : null}
      {objected ? (
        <>
          <Notice live>
            <p>{m.care_objected({ day: dayWords(objected.on) })}</p>
            {objected.words ? <p>{m.care_objected_words({ words: objected.words })}</p> : null}
          </Notice>
          <Form button={m.care_drop()} look="plain" act={() => issue({ type: 'dropObjection' })}>
            {() => null}
          </Form>
        </>
      ) : (
        <>
          <h3>{m.care_object_title()}</h3>
          <p>{m.care_object_text({ day })}</p>
          <Form
            button={m.care_object()}
            look="plain"
            act={() => issue({ type: 'objectToHandOver', ...(words.trim() === '' ? {} : { words }) })}
            fields={['words']}
          >
            {(problemOf) => (
              <Field label={m.care_object_words()} hint={m.care_object_hint({ from })} problem={problemOf('words')}>
                {(wiring) => (
                  <TextArea ownWords value={words} onChange={(event) => setWords(event.target.value)} {...wiring} />
                )}
              </Field>
            )}
          </Form>
        </>
      )}
    </>
  )
}
