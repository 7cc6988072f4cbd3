import { type ReactNode, useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import styles from '#web/plan/compose/compose.module.css'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type ReasonFormProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly words: string
  readonly refusal: Refusal | null
  readonly busy: boolean
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
  /** What is asked before the reason. */
  readonly above?: ReactNode
  /** More fields above the button, such as a date. */
  readonly children?: ReactNode
  /** Other ways to end it, given the reason as typed. */
  readonly others?: ((reason: string) => ReactNode) | undefined
}

/** A few words of reason and a button; whether the reason is needed, the domain says. */
export function ReasonForm({
  label,
  hint,
  words,
  refusal,
  busy,
  onSubmit,
  onClose,
  above,
  children,
  others,
}: ReasonFormProps) {
  const [reason, setReason] = useState('')
  return (
    <ComposerForm onSubmit={() => onSubmit(reason.trim())} onClose={onClose}>
      {above}
      <Field label={label} hint={hint}>
        {(wiring) => <TextArea {...wiring} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
      {children}
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        {others?.(reason.trim()) ?? (
          <Button look="primary" type="submit" disabled={busy}>
            {words}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {m.cancel()}
        </Button>
      </div>
    </ComposerForm>
  )
}
