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
  /** The reason as it is kept by whoever opened the form; without it, the form keeps it while it is open. */
  readonly kept?: { readonly reason: string; readonly set: (reason: string) => void } | undefined
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
  kept,
  above,
  children,
  others,
}: ReasonFormProps) {
  const [typed, setTyped] = useState('')
  const { reason, set } = kept ?? { reason: typed, set: setTyped }
  return (
    <ComposerForm onSubmit={() => onSubmit(reason.trim())} onClose={onClose}>
      {above}
      <Field label={label} hint={hint}>
        {(wiring) => <TextArea {...wiring} value={reason} onChange={(event) => set(event.target.value)} />}
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
