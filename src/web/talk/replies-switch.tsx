import { useEffect, useRef, useState } from 'react'
import { WEEKDAYS } from '#domain/plan/talk/note.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { pressedAgain, lastPressed } from '#web/plan/compose/opened-by.ts'
import styles from '#web/talk/talk.module.css'
import { weekdayName } from '#web/talk/week.ts'
import { whenAnswered } from '#web/talk/when-answered.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

/** Whether notes are answered in writing, on which days and when: for both to read, for the therapist to change. */
export function RepliesSwitch({ screen }: { readonly screen: PlanScreen }) {
  const [open, setOpen] = useState(false)
  return (
    <div className={styles['replies']}>
      <h3>{m.talk_replies()}</h3>
      <p>{whenAnswered(screen)}</p>
      {open ? (
        <Change
          screen={screen}
          onClose={() => {
            const opener = lastPressed()
            setOpen(false)
            requestAnimationFrame(() => pressedAgain(opener)?.focus({ preventScroll: true }))
          }}
        />
      ) : screen.may('setReplies') ? (
        <Button look="quiet" small className={styles['leave'] ?? ''} onClick={() => setOpen(true)}>
          {m.talk_replies_change_therapist()}
        </Button>
      ) : null}
    </div>
  )
}

const MOST_HOURS = 200

function Change({ screen, onClose }: { readonly screen: PlanScreen; readonly onClose: () => void }) {
  const [replies, setReplies] = useState(screen.plan.replies)
  const { on, days, hours } = replies
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const save = async () => {
    const refused = await screen.issue({ type: 'setReplies', on, days: [...days], hours: hours.trim() })
    if (refused && refused.code !== 'nothing-changed') return refused
    onClose()
    return null
  }
  const turn = (day: (typeof WEEKDAYS)[number]): void => {
    const without = days.filter((one) => one !== day)
    setReplies({ ...replies, days: without.length < days.length ? without : [...days, day] })
  }
  return (
    <Form
      button={m.talk_replies_save_therapist()}
      act={save}
      look="plain"
      fields={['days', 'hours']}
      missing={{
        days: on && days.length === 0 && m.talk_replies_days_needed_therapist(),
        hours: on && hours.trim() === '' && m.talk_replies_hours_needed_therapist(),
      }}
      beside={
        <Button look="quiet" onClick={onClose}>
          {m.cancel()}
        </Button>
      }
    >
      {(problemOf) => (
        <>
          <label className={styles['tick']}>
            <input
              type="checkbox"
              ref={first}
              checked={on}
              onChange={() => setReplies({ ...replies, on: !on })}
              aria-describedby="replies-hint"
            />
            {m.talk_replies_on_therapist()}
          </label>
          <p id="replies-hint" className={styles['small']}>
            {m.talk_replies_on_hint_therapist()}
          </p>
          {on ? (
            <>
              <fieldset className={styles['days']} {...(problemOf('days') ? { 'data-problem': true } : {})}>
                <legend>{m.talk_replies_days_therapist()}</legend>
                {WEEKDAYS.map((day) => (
                  <label key={day} className={styles['tick']}>
                    <input type="checkbox" checked={days.includes(day)} onChange={() => turn(day)} />
                    {weekdayName(day)}
                  </label>
                ))}
                {problemOf('days') ? <p className={styles['problem']}>{problemOf('days')}</p> : null}
              </fieldset>
              <Field
                label={m.talk_replies_hours_therapist()}
                hint={m.talk_replies_hours_hint_therapist()}
                problem={problemOf('hours')}
              >
                {(wiring) => (
                  <Input
                    {...wiring}
                    most={MOST_HOURS}
                    value={hours}
                    onChange={(event) => setReplies({ ...replies, hours: event.target.value })}
                  />
                )}
              </Field>
            </>
          ) : null}
        </>
      )}
    </Form>
  )
}
