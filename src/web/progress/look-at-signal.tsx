import { useState } from 'react'
import { LOOKED_AT } from '#domain/check-in/facts.ts'
import type { Signal } from '#domain/check-in/signal.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import { issueOnStream } from '#web/live/issue.ts'
import styles from '#web/progress/look-at-signal.module.css'
import { WHERE_TO_LOOK, type Where } from '#web/progress/where-to-look.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type LookAtSignalProps = {
  readonly practice: string
  readonly client: string
  readonly capacity: Capacity
  readonly signal: Pick<Signal, 'id' | 'level'>
  readonly onDone: () => void
  readonly onCancel?: (() => void) | undefined
}

/** The next step after a signal: where one looked, with what to look at and what to try for each, and what was decided. */
export function LookAtSignal({ practice, client, capacity, signal, onDone, onCancel }: LookAtSignalProps) {
  const [at, setAt] = useState<readonly Where[]>([])
  const [decided, setDecided] = useState('')
  const look = async () => {
    const command = { type: 'lookAtSignal', signal: signal.id, level: signal.level, at, decided: decided.trim() }
    const refusal = await issueOnStream(`checkins/${client}`, practice, capacity, command, [['progress'], ['today']])
    if (refusal === null) onDone()
    return refusal
  }
  return (
    <Form
      button={m.look_save_therapist()}
      act={look}
      fields={['decided']}
      missing={{
        at: at.length === 0 && m.look_at_needed_therapist(),
        decided: decided.trim() === '' && m.look_decided_needed_therapist(),
      }}
      beside={
        onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {m.cancel()}
          </Button>
        ) : null
      }
    >
      {(problemOf) => (
        <>
          <fieldset className={styles['where']} {...(problemOf('at') ? { 'data-problem': true } : {})}>
            <legend>{m.look_where_therapist()}</legend>
            {LOOKED_AT.map((where) => (
              <Place
                key={where}
                where={where}
                checked={at.includes(where)}
                onCheck={(on) => setAt(on ? [...at, where] : at.filter((one) => one !== where))}
              />
            ))}
            {problemOf('at') ? <p className={styles['problem']}>{problemOf('at')}</p> : null}
          </fieldset>
          <Field
            label={m.look_decided_therapist()}
            hint={m.look_decided_hint_therapist()}
            problem={problemOf('decided')}
          >
            {(wiring) => <TextArea value={decided} onChange={(event) => setDecided(event.target.value)} {...wiring} />}
          </Field>
        </>
      )}
    </Form>
  )
}

type PlaceProps = { readonly where: Where; readonly checked: boolean; readonly onCheck: (on: boolean) => void }

function Place({ where, checked, onCheck }: PlaceProps) {
  const { name, look, attempt } = WHERE_TO_LOOK[where]
  return (
    <div className={styles['place']}>
      <label>
        <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
        {name()}
      </label>
      <p>
        <b>{m.look_look_therapist()}</b> {look()}
      </p>
      <p>
        <b>{m.look_try_therapist()}</b> {attempt()}
      </p>
    </div>
  )
}
