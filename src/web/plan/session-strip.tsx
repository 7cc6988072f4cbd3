import { type SyntheticEvent, useState } from 'react'
import { addDays } from '#domain/kernel/dates.ts'
import type { Session } from '#domain/plan/state.ts'
import styles from '#web/plan/page.module.css'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { fromToday, nearDayWords } from '#web/ui/dates.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** The next session: its date for both; for the therapist also planning, moving, opening (which releases what was prepared) and closing it. */
export function SessionStrip() {
  const { screen } = useReading()
  const { sessions } = screen.plan
  const open = sessions.find((one) => one.state === 'open')
  const next = sessions.find((one) => one.state === 'planned')
  const leads = screen.may('openSession')
  const { today } = screen.page
  return (
    <section className={styles['session']} aria-label={m.sessions_label()}>
      <p>
        {open
          ? m.session_open_now()
          : next
            ? m.session_next({ day: nearDayWords(next.on), when: fromToday(next.on, today) })
            : m.session_none()}
      </p>
      {leads ? open ? <CloseSession session={open} /> : <NextSession next={next} /> : null}
    </section>
  )
}

function NextSession({ next }: { readonly next: Session | undefined }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [choosing, setChoosing] = useState(false)
  const { today } = screen.page
  const [on, setOn] = useState(next?.on ?? addDays(today, 7))
  const choose = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const done = await act(next ? { type: 'moveSession', session: next.id, on } : { type: 'planSession', on })
    if (done) setChoosing(false)
  }
  const isToday = next?.on === today
  return (
    <>
      <Refused refusal={refusal} />
      {choosing ? (
        <form className={styles['choose']} onSubmit={(event) => void choose(event)}>
          <Field label={m.session_date()}>
            {(wiring) => (
              <Input {...wiring} type="date" min={today} value={on} onChange={(event) => setOn(event.target.value)} />
            )}
          </Field>
          <Button type="submit" disabled={busy}>
            {m.save()}
          </Button>
          <Button look="quiet" onClick={() => setChoosing(false)}>
            {m.cancel()}
          </Button>
        </form>
      ) : (
        <div className={styles['acts']}>
          <Button
            look={isToday ? 'primary' : 'plain'}
            small
            disabled={busy}
            onClick={() => void act({ type: 'openSession', ...(next ? { session: next.id } : {}) })}
          >
            {m.session_open()}
          </Button>
          <Button look="quiet" small onClick={() => setChoosing(true)}>
            {next ? m.session_move() : m.session_plan()}
          </Button>
          {next ? (
            <Button
              look="quiet"
              small
              disabled={busy}
              onClick={() => void act({ type: 'cancelSession', session: next.id })}
            >
              {m.session_cancel()}
            </Button>
          ) : null}
        </div>
      )}
    </>
  )
}

function CloseSession({ session }: { readonly session: Session }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const { today } = screen.page
  const planned = screen.plan.sessions.find((one) => one.state === 'planned' && one.on >= today)
  const [nextOn, setNextOn] = useState(planned?.on ?? addDays(today, 7))
  const close = (event: SyntheticEvent): void => {
    event.preventDefault()
    void act({ type: 'holdSession', session: session.id, ...(nextOn ? { nextOn } : {}) })
  }
  return (
    <>
      <Refused refusal={refusal} />
      <form className={styles['choose']} onSubmit={close}>
        <Field label={m.session_next_on()}>
          {(wiring) => (
            <Input
              {...wiring}
              type="date"
              min={today}
              value={nextOn}
              onChange={(event) => setNextOn(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={busy}>
          {m.session_close()}
        </Button>
      </form>
    </>
  )
}
