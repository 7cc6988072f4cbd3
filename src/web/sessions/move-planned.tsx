import { type SyntheticEvent, useState } from 'react'
import type { Session } from '#domain/plan/state.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { HourField } from '#web/sessions/hour-field.tsx'
import { nextDayFor, nextHourFor } from '#web/sessions/rhythm.ts'
import styles from '#web/sessions/sessions.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type MoveProps = { readonly screen: PlanScreen; readonly next: Session | undefined }

/** Plans the next session, sets another day for it, or takes it away. */
export function MovePlanned({ screen, next }: MoveProps) {
  const { act, refusal, busy } = useAct(screen)
  const { today } = screen.page
  const [choosing, setChoosing] = useState(false)
  const [on, setOn] = useState('')
  const [at, setAt] = useState('')
  const startChoosing = (): void => {
    setOn(next && next.on >= today ? next.on : nextDayFor(screen.plan, today, today))
    setAt(next ? (next.at ?? '') : nextHourFor(screen.plan, today))
    setChoosing(true)
  }
  const choose = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const moment = { on, ...(at ? { at } : {}) }
    if (await act(next ? { type: 'moveSession', session: next.id, ...moment } : { type: 'planSession', ...moment }))
      setChoosing(false)
  }
  if (!choosing)
    return (
      <>
        <Button look="quiet" small onClick={startChoosing}>
          {next ? m.session_move() : m.session_plan()}
        </Button>
        {next ? (
          <Button
            look="quiet"
            small
            disabled={busy}
            onClick={() => void act({ type: 'cancelSession', session: next.id })}
          >
            {next.on < today ? m.begin_not_held_therapist() : m.session_cancel()}
          </Button>
        ) : null}
        <Refused refusal={refusal} />
      </>
    )
  return (
    <form className={styles['choose']} onSubmit={(event) => void choose(event)}>
      <Refused refusal={refusal} />
      <Field label={m.session_date()}>
        {(wiring) => <Input {...wiring} type="date" value={on} onChange={(event) => setOn(event.target.value)} />}
      </Field>
      <HourField at={at} onChange={setAt} />
      <Button type="submit" disabled={busy}>
        {m.save()}
      </Button>
      <Button look="quiet" onClick={() => setChoosing(false)}>
        {m.cancel()}
      </Button>
    </form>
  )
}
