import { useState } from 'react'
import { addDays } from '#domain/kernel/dates.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { HandOver } from '#domain/practice/hand-over.ts'
import styles from '#web/care-team/care-team.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import type { Here } from '#web/live/me.ts'
import type { Command } from '#web/live/send.ts'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type ComingProps = {
  readonly here: Here
  readonly client: { readonly id: string; readonly name: string }
  readonly coming: HandOver
  readonly nameOf: (person: string) => string
  readonly mayAct: boolean
}

/** On the client's card: a hand-over to come, what the client said to it, and what can be done now. */
export function HandOverComing({ here, client, coming, nameOf, mayAct }: ComingProps) {
  const { id, how, on, note, forClient, objected, talked } = coming
  const said = { to: nameOf(coming.to), from: nameOf(coming.from), day: dayWords(on) }
  const issue = (command: Command): Promise<Refusal | null> =>
    issueOnStream(`client/${client.id}`, here.id, 'therapist', { ...command, handOver: id }, [
      ['client', client.id],
      ['hand-overs'],
    ])
  return (
    <div className={styles['coming']}>
      {objected ? (
        <Notice tone="waits">
          <p>{m.hand_objected_therapist({ name: client.name })}</p>
          {objected.words ? (
            <p>{m.hand_objected_words_therapist({ name: client.name, words: objected.words })}</p>
          ) : null}
        </Notice>
      ) : null}
      <p>{(how === 'leave' ? m.hand_coming_therapist : m.hand_coming_stay_therapist)(said)}</p>
      {on <= here.today && !objected ? <p>{m.hand_late_therapist()}</p> : null}
      <p>{m.hand_client_reads_therapist({ words: forClient })}</p>
      {talked ? <p>{m.hand_talked_reads_therapist({ day: dayWords(talked.on), words: talked.words })}</p> : null}
      {note ? <p>{m.hand_note_reads_therapist({ words: note })}</p> : null}
      {mayAct && objected ? <Talked today={here.today} issue={issue} /> : null}
      {mayAct ? (
        <Form button={m.hand_withdraw_therapist()} look="plain" act={() => issue({ type: 'withdrawHandOver' })}>
          {() => null}
        </Form>
      ) : null}
    </div>
  )
}

type TalkedProps = { readonly today: string; readonly issue: (command: Command) => Promise<Refusal | null> }

function Talked({ today, issue }: TalkedProps) {
  const [words, setWords] = useState('')
  const [on, setOn] = useState('')
  return (
    <Form
      button={m.hand_talked_therapist()}
      look="plain"
      act={() => issue({ type: 'talkedAboutHandOver', on, words })}
      fields={['words', 'on']}
      missing={{
        words: words.trim() === '' && m.hand_talked_words_needed_therapist(),
        on: on === '' && m.hand_on_needed_therapist(),
      }}
    >
      {(problemOf) => (
        <>
          <Field label={m.hand_talked_words_therapist()} problem={problemOf('words')}>
            {(wiring) => <TextArea value={words} onChange={(event) => setWords(event.target.value)} {...wiring} />}
          </Field>
          <Field label={m.hand_talked_on_therapist()} problem={problemOf('on')}>
            {(wiring) => (
              <Input
                type="date"
                value={on}
                min={addDays(today, 1)}
                onChange={(event) => setOn(event.target.value)}
                {...wiring}
              />
            )}
          </Field>
        </>
      )}
    </Form>
  )
}
