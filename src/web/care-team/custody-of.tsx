import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { LONGEST_REASON } from '#domain/practice/emergency.ts'
import type { CustodyClient, CustodyPage } from '#server/http/care-team-contract.ts'
import styles from '#web/care-team/care-team.module.css'
import { tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { queries } from '#web/live/query.ts'
import type { Command } from '#web/live/send.ts'
import { Field, Input, Select } from '#web/ui/field.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type OfProps = {
  readonly practice: string
  readonly one: CustodyClient
  readonly therapists: CustodyPage['therapists']
}

/** One client with whom nobody works, for the records custodian: opening the chart, reading, and finding a new therapist. */
export function CustodyOf({ practice, one, therapists }: OfProps) {
  const { client, name, open } = one
  const issue = (command: Command): Promise<Refusal | null> =>
    issueOnStream(`client/${client}`, practice, 'custodian', command, [['practice', practice]])
  return (
    <li className={styles['one']}>
      <h3>{name}</h3>
      {open ? (
        <>
          <p>{m.custody_reads_therapist({ day: dayWords(open.until) })}</p>
          {open.plan ? (
            <Link to="/plan/$plan" params={{ plan: open.plan }} className={styles['link'] ?? ''}>
              {m.custody_plan_therapist({ name })}
            </Link>
          ) : (
            <p>{m.custody_no_plan_therapist()}</p>
          )}
          <NewTherapist name={name} therapists={therapists} issue={issue} />
          <Form
            button={m.custody_end_therapist()}
            look="plain"
            act={() => issue({ type: 'endGrant', grant: open.grant })}
          >
            {() => null}
          </Form>
        </>
      ) : null}
      {open ? (
        <details>
          <summary>{m.custody_renew_therapist()}</summary>
          <Open key={open.grant} practice={practice} one={one} />
        </details>
      ) : (
        <Open practice={practice} one={one} />
      )}
    </li>
  )
}

function Open({ practice, one: { client, name, open } }: Omit<OfProps, 'therapists'>) {
  // Opening it once is one command, however often it has to be sent.
  const [commandId] = useState(newCommandId)
  const [reason, setReason] = useState('')
  const act = async (): Promise<Refusal | null> => {
    const told = await tell('/api/custody', { practice, commandId, client, reason })
    await queries.invalidateQueries({ queryKey: ['practice', practice] })
    return 'refused' in told ? told.refused : null
  }
  return (
    <Form
      button={open ? m.custody_renew_therapist() : m.custody_open_therapist({ name })}
      look="plain"
      act={act}
      fields={['reason']}
      missing={{ reason: reason.trim() === '' && m.custody_reason_needed_therapist() }}
    >
      {(problemOf) => (
        <Field
          label={m.custody_reason_therapist()}
          hint={m.custody_reason_hint_therapist()}
          problem={problemOf('reason')}
        >
          {(wiring) => (
            <Input
              value={reason}
              most={LONGEST_REASON}
              onChange={(event) => setReason(event.target.value)}
              {...wiring}
            />
          )}
        </Field>
      )}
    </Form>
  )
}

type NewProps = Pick<OfProps, 'therapists'> & {
  readonly name: string
  readonly issue: (command: Command) => Promise<Refusal | null>
}

function NewTherapist({ name, therapists, issue }: NewProps) {
  const [person, setPerson] = useState('')
  return (
    <Form
      button={m.custody_put_therapist()}
      look="plain"
      act={() => issue({ type: 'joinTeam', therapist: person })}
      fields={['therapist']}
      missing={{ therapist: person === '' && m.custody_new_needed_therapist() }}
    >
      {(problemOf) => (
        <Field label={m.custody_new_therapist({ name })} problem={problemOf('therapist')}>
          {(wiring) => (
            <Select
              value={person}
              none={m.custody_choose_therapist()}
              choices={therapists.map((one) => ({ value: one.person, words: one.name }))}
              onChoose={setPerson}
              {...wiring}
            />
          )}
        </Field>
      )}
    </Form>
  )
}
