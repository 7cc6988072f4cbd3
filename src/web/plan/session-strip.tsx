import { Link } from '@tanstack/react-router'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { addDays } from '#domain/kernel/dates.ts'
import type { Session } from '#domain/plan/state.ts'
import { useMe } from '#web/live/me.ts'
import styles from '#web/plan/page.module.css'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Released } from '#web/plan/released.tsx'
import { Refused } from '#web/plan/refused.tsx'
import { heldApart } from '#web/sessions/held-apart.ts'
import { HourField } from '#web/sessions/hour-field.tsx'
import { IsItNow } from '#web/sessions/is-it-now.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayAndTime, fromToday, nearDayWords } from '#web/ui/dates.ts'
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
  // Nothing is planned any more in a plan that has ended; what was held is still there to read.
  const ended = screen.plan.closed !== null
  const text = useRef<HTMLParagraphElement>(null)
  const acted = useRef(false)
  const state = open ? 'open' : (next?.id ?? 'none')
  useEffect(() => {
    // The button that began or ended the session is gone; whoever pressed it stays here.
    if (acted.current && document.activeElement === document.body) text.current?.focus({ preventScroll: true })
    acted.current = false
  }, [state])
  return (
    <section
      className={styles['session']}
      aria-label={m.sessions_label()}
      onClickCapture={() => {
        acted.current = true
      }}
    >
      {ended && !open ? null : (
        <p ref={text} tabIndex={-1}>
          {open
            ? m.session_open_now()
            : next
              ? m.session_next({
                  day: dayAndTime(nearDayWords(next.on), next.at),
                  when: fromToday(next.on, today),
                })
              : m.session_none()}
          {next?.from && !open ? ` (${leads ? m.calendar_said_therapist() : m.calendar_said()})` : null}
        </p>
      )}
      {open ? <Released session={open} /> : null}
      {leads && !open ? <NextSession next={next} /> : null}
      {screen.page.capacity === 'supporter' ? null : <Ways leads={leads} open={open !== undefined} next={next} />}
    </section>
  )
}

type WaysProps = { readonly leads: boolean; readonly open: boolean; readonly next: Session | undefined }

/** To the page of the sessions: what matters before one, closing it, what was held. */
function Ways({ leads, open, next }: WaysProps) {
  const { screen } = useReading()
  const to = `/plan/${screen.plan.id}/session`
  // A screen that was handed over in the room stays on its page.
  if (useMe().room) return null
  if (screen.side === 'client')
    return (
      <Link className={styles['way'] ?? ''} to={to}>
        {m.sessions_strip_ours()}
      </Link>
    )
  return (
    <span className={styles['links']}>
      <Link className={styles['way'] ?? ''} to={to}>
        {open && leads
          ? m.sessions_strip_close_therapist()
          : screen.plan.closed
            ? m.sessions_held_therapist()
            : m.sessions_strip_before_therapist()}
      </Link>
      {leads && open && !heldApart(screen.plan, screen.page.today) ? (
        <Link className={styles['way'] ?? ''} to={`/plan/${screen.plan.id}/together`}>
          {m.sessions_together_therapist()}
        </Link>
      ) : null}
      {leads && !open && (!next || next.on >= screen.page.today) ? (
        <Link className={styles['way'] ?? ''} to={to} hash="apart">
          {m.sessions_strip_apart_therapist()}
        </Link>
      ) : null}
    </span>
  )
}

function NextSession({ next }: { readonly next: Session | undefined }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [choosing, setChoosing] = useState(false)
  const [asking, setAsking] = useState(false)
  const { today } = screen.page
  const [on, setOn] = useState('')
  const [at, setAt] = useState('')
  const startChoosing = (): void => {
    setOn(next?.on ?? addDays(today, 7))
    setAt(next?.at ?? '')
    setChoosing(true)
  }
  const choose = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const moment = { on, ...(at ? { at } : {}) }
    if (await act(next ? { type: 'moveSession', session: next.id, ...moment } : { type: 'planSession', ...moment }))
      setChoosing(false)
  }
  const isToday = next?.on === today
  const begin = async (): Promise<void> => {
    setAsking(false)
    await act({ type: 'openSession', ...(next ? { session: next.id } : {}) })
  }
  return (
    <>
      <Refused refusal={refusal} />
      {asking && next ? (
        <IsItNow session={next} busy={busy} onBegin={() => void begin()} onClose={() => setAsking(false)} />
      ) : null}
      {choosing ? (
        <form className={styles['choose']} onSubmit={(event) => void choose(event)}>
          <Field label={m.session_date()}>
            {(wiring) => (
              <Input {...wiring} type="date" min={today} value={on} onChange={(event) => setOn(event.target.value)} />
            )}
          </Field>
          <HourField at={at} onChange={setAt} />
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
            onClick={() => (next && !isToday ? setAsking(true) : void begin())}
          >
            {m.session_open()}
          </Button>
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
              {m.session_cancel()}
            </Button>
          ) : null}
        </div>
      )}
    </>
  )
}
