import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import styles from '#web/ending/ending.module.css'
import { signedEnding } from '#web/ending/signed.ts'
import { useDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { useFocusAfter } from '#web/ui/focus-after.ts'
import { Choices, Field, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

const EMPTY = { doing: 'closePlan', how: 'planned', reason: '' }

/**
 * The therapist ends the plan, with how and why; the client reads it. It is asked for twice, because it cannot be taken back; while a
 * session is open, the way to close that one stands here instead.
 */
export function CloseThePlan({ screen }: { readonly screen: PlanScreen }) {
  const draft = useDraft<typeof EMPTY>(screen, 'closing-the-plan', EMPTY)
  const { how, reason } = draft.typed
  const [open, setOpen] = useState(reason !== '')
  const inSession = screen.plan.sessions.some((one) => one.state === 'open')
  const name = nameOfSide(screen, 'client')
  const here = useRef<HTMLElement>(null)
  useFocusAfter(inSession ? 'session' : open ? 'asking' : 'not', () =>
    here.current?.querySelector('input:checked, button, a'),
  )
  const close = async () => {
    const planned = how === 'beforePlanned' ? 'beforePlanned' : 'planned'
    const refused = await screen.issue({ type: 'closePlan', how: planned, reason: reason.trim() })
    if (!refused) draft.drop()
    return refused
  }
  return (
    <section ref={here} className={styles['part']} aria-labelledby="close">
      <h2 id="close">{m.finish_close_title_therapist()}</h2>
      <p>{m.finish_close_text_therapist()}</p>
      {inSession ? (
        <>
          <p>{m.finish_close_session_therapist({ name })}</p>
          <p className={styles['ways']}>
            <Link to={`/plan/${screen.plan.id}/session`}>{m.finish_to_session_therapist()}</Link>
          </p>
        </>
      ) : open ? (
        <Form
          button={m.finish_close_do_therapist()}
          act={close}
          fields={['reason']}
          missing={{ reason: reason.trim() === '' && m.refusal_reason_needed() }}
          beside={
            <Button look="quiet" onClick={() => setOpen(false)}>
              {m.finish_close_not_therapist()}
            </Button>
          }
        >
          {(problemOf) => (
            <>
              {signedEnding(screen.plan) ? null : <p>{m.finish_unsigned_therapist()}</p>}
              <Choices
                legend={m.finish_how_therapist()}
                name="how"
                value={how}
                choices={[
                  { value: 'planned', words: m.finish_how_planned_therapist() },
                  { value: 'beforePlanned', words: m.finish_how_before_therapist() },
                ]}
                onChoose={(value) => draft.set({ how: value })}
              />
              <Field label={m.finish_reason_therapist({ name })} problem={problemOf('reason')}>
                {(wiring) => (
                  <TextArea
                    {...wiring}
                    value={reason}
                    onChange={(event) => draft.set({ reason: event.target.value })}
                  />
                )}
              </Field>
            </>
          )}
        </Form>
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{m.finish_close_open_therapist()}</Button>
        </div>
      )}
    </section>
  )
}
