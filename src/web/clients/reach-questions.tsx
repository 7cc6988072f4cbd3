import { useState } from 'react'
import type { ReachProps } from '#web/clients/reach-props.ts'
import styles from '#web/clients/clients.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Answer = '' | 'yes' | 'no'
const answerOf = (known: boolean | undefined): Answer => (known === undefined ? '' : known ? 'yes' : 'no')

/** "Is this phone and mailbox only theirs, may we write to them?" Asked in person, before the first letter. */
export function ReachQuestions({ here, page, capacity }: ReachProps) {
  const { client } = page
  const { name, reach } = client
  const [changing, setChanging] = useState(reach === undefined)
  const [ownDevice, setOwnDevice] = useState(answerOf(reach?.ownDevice))
  const [ownMailbox, setOwnMailbox] = useState(answerOf(reach?.ownMailbox))
  const [mayWrite, setMayWrite] = useState(answerOf(reach?.mayWrite))
  if (!changing && reach)
    return (
      <div>
        <p>{m.reach_said({ name, day: dayWords(reach.on) })}</p>
        <ul className={styles['said'] ?? ''}>
          <li>{reach.mayWrite ? m.reach_may() : m.reach_may_not()}</li>
          <li>{reach.ownMailbox ? m.reach_mailbox_own() : m.reach_mailbox_shared()}</li>
          <li>{reach.ownDevice ? m.reach_phone_own() : m.reach_phone_shared()}</li>
        </ul>
        <Button look="quiet" small onClick={() => setChanging(true)}>
          {m.reach_ask_again()}
        </Button>
      </div>
    )
  const note = async () => {
    const command = {
      type: 'noteReach',
      ownDevice: ownDevice === 'yes',
      ownMailbox: ownMailbox === 'yes',
      mayWrite: mayWrite === 'yes',
    }
    const refused = await issueOnStream(`client/${client.id}`, here.id, capacity, command, [['client', client.id]])
    if (!refused) setChanging(false)
    return refused
  }
  const needed = (answer: Answer) => answer === '' && m.answer_needed()
  const missing = { device: needed(ownDevice), mailbox: needed(ownMailbox), write: needed(mayWrite) }
  return (
    <Form button={m.reach_note()} look="plain" act={note} missing={missing}>
      {(problemOf) => (
        <div className={styles['questions']}>
          <p>{m.reach_ask({ name })}</p>
          <YesNo
            legend={m.reach_own_device()}
            name="device"
            value={ownDevice}
            onChoose={setOwnDevice}
            problem={problemOf('device')}
          />
          <YesNo
            legend={m.reach_own_mailbox()}
            name="mailbox"
            value={ownMailbox}
            onChoose={setOwnMailbox}
            problem={problemOf('mailbox')}
          />
          <YesNo
            legend={m.reach_may_write()}
            name="write"
            value={mayWrite}
            onChoose={setMayWrite}
            problem={problemOf('write')}
          />
        </div>
      )}
    </Form>
  )
}

type YesNoProps = {
  readonly legend: string
  readonly name: string
  readonly value: Answer
  readonly onChoose: (value: Answer) => void
  readonly problem: string | undefined
}

function YesNo({ legend, name, value, onChoose, problem }: YesNoProps) {
  const choices = [
    { value: 'yes', words: m.yes() },
    { value: 'no', words: m.no() },
  ]
  return (
    <Choices
      legend={legend}
      name={name}
      value={value}
      choices={choices}
      problem={problem}
      onChoose={(to) => onChoose(to === 'yes' ? 'yes' : 'no')}
    />
  )
}
