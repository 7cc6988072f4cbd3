import { useState } from 'react'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { focusSoon } from '#web/decide/focus-soon.ts'
import styles from '#web/decide/decision.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly decision: Decision }

/** Opens a choice again; what had come of it stays readable. */
export function ReopenChoice({ screen, decision }: Props) {
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <div>
        <Button onClick={() => setAsking(true)}>{m.decide_reopen()}</Button>
      </div>
    )
  const client = screen.side === 'client'
  return (
    <ReopenForm
      screen={screen}
      decision={decision}
      title={m.decide_reopen()}
      text={client ? m.decide_reopen_text() : m.decide_reopen_text_therapist()}
      label={m.reason_if_you_like()}
      onClose={() => setAsking(false)}
    />
  )
}

type FormProps = Props & {
  readonly title: string
  readonly text: string
  readonly label: string
  readonly onClose: () => void
}

/** Words are never needed to open a choice again. */
export function ReopenForm({ screen, decision, title, text, label, onClose }: FormProps) {
  const [reason, setReason] = useState('')
  const { act, refusal, busy } = useAct(screen)
  const why = reason.trim()
  const reopen = async (): Promise<void> => {
    const command = { type: 'reopenDecision', decision: decision.id, ...(why === '' ? {} : { reason: why }) } as const
    if (await act(command)) focusSoon('record')
  }
  return (
    <ComposerForm label={title} onSubmit={() => void reopen()} onClose={onClose}>
      <p>{text}</p>
      <Field label={label} hint={screen.side === 'client' ? m.reason_not_needed() : undefined}>
        {(wiring) => <TextArea {...wiring} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button type="submit" disabled={busy}>
          {m.decide_reopen()}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {m.close()}
        </Button>
      </div>
    </ComposerForm>
  )
}
