import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { cameWords, coverWords } from '#web/alerts/alert-words.ts'
import styles from '#web/alerts/alerts.module.css'
import { alertsQuery } from '#web/alerts/alerts-query.ts'
import type { Alert } from '#web/alerts/sorted-alerts.ts'
import { queries } from '#web/live/query.ts'
import { RecordRisk } from '#web/progress/record-risk.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type AlertProps = { readonly alert: Alert; readonly practice: string; readonly now: number }

/** One answer about safety: who, what was asked and answered, when and how, who else knows, and what can be done here. */
export function AlertCard({ alert, practice, now }: AlertProps) {
  const { name, as } = alert
  return (
    <li className={styles['alert']}>
      <h3>{name}</h3>
      <AnswerAndWhen alert={alert} now={now} />
      <p>{coverWords(alert, now)}</p>
      {as === 'cover' ? <p className={styles['soft']}>{m.alert_as_cover()}</p> : null}
      {as === 'supervisor' ? <p className={styles['soft']}>{m.alert_as_supervisor({ name })}</p> : null}
      <Record alert={alert} practice={practice} words={m.alert_record()} primary>
        <ToClient alert={alert} />
      </Record>
    </li>
  )
}

/** What was asked and answered, and when and how the answer came. */
export function AnswerAndWhen({ alert, now }: Omit<AlertProps, 'practice'>) {
  const { name, measure, question, answer } = alert
  return (
    <>
      <dl className={styles['said']}>
        <dt>{m.alert_asked({ measure })}</dt>
        <dd>{question}</dd>
        <dt>{m.alert_answered({ name })}</dt>
        <dd className={styles['answer']}>{answer}</dd>
      </dl>
      <p>{cameWords(alert, now)}</p>
    </>
  )
}

/** To the client's progress and plan. The cover sees the answer and nothing else, so there is no way for them. */
export function ToClient({ alert }: { readonly alert: Alert }) {
  const { as, plan, client, name } = alert
  if (as === 'cover') return null
  return plan ? (
    <>
      <Link to={`/plan/${plan}/progress`}>{m.alert_open({ name })}</Link>
      <Link to={`/plan/${plan}`}>{m.alert_open_plan({ name })}</Link>
    </>
  ) : as === 'therapist' ? (
    <Link to={`/clients/${client}`}>{m.alert_open_card({ name })}</Link>
  ) : null
}

type RecordProps = {
  readonly alert: Alert
  readonly practice: string
  readonly words: string
  readonly primary?: boolean
  readonly children?: ReactNode
}

/** The button that opens what was done for writing down, and the ways beside it. */
export function Record({ alert, practice, words, primary = false, children }: RecordProps) {
  const [writing, setWriting] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  // The button that was pressed gives way to the form: whoever works by keyboard goes on there.
  useEffect(() => {
    if (writing) form.current?.querySelector('input')?.focus()
  }, [writing])
  const done = (): void => {
    setWriting(false)
    document.querySelector('h1')?.focus()
    for (const queryKey of [alertsQuery(practice).queryKey, ['today']]) void queries.invalidateQueries({ queryKey })
  }
  return (
    <>
      <div className={styles['acts']}>
        {writing ? null : (
          <Button look={primary ? 'primary' : 'plain'} small={!primary} onClick={() => setWriting(true)}>
            {words} <span className="for-readers-only">({alert.name})</span>
          </Button>
        )}
        {children}
      </div>
      {writing ? (
        <div ref={form}>
          <RecordRisk
            practice={practice}
            client={alert.client}
            risk={alert.risk}
            capacity={alert.as === 'cover' ? undefined : alert.as}
            onDone={done}
            onCancel={() => setWriting(false)}
          />
        </div>
      ) : null}
    </>
  )
}
