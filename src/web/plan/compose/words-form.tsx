import { type ReactNode, useState } from 'react'
import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import { FieldInput } from '#web/plan/compose/field-input.tsx'
import { problemAt } from '#web/plan/compose/problem-at.ts'
import { isLater } from '#web/plan/compose/shape.ts'
import styles from '#web/plan/compose/compose.module.css'
import { useReading } from '#web/plan/reading.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type WordsFormProps = {
  readonly label: string
  readonly kind: Kind
  readonly fields: readonly string[]
  readonly typed: Typed
  readonly set: (change: Typed) => void
  readonly refusal: Refusal | null
  readonly byName?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** What comes after the fields: buttons, reasons. */
  readonly children: ReactNode
}

/** The fields of one line being written or changed. For the therapist Enter goes to the next field; Escape goes out. */
export function WordsForm({
  label,
  kind,
  fields,
  typed,
  set,
  refusal,
  byName = false,
  onSubmit,
  onClose,
  children,
}: WordsFormProps) {
  const { screen } = useReading()
  const filledLater = fields.some((field) => isLater(kind, field) && typed[field] !== undefined && typed[field] !== '')
  const [more, setMore] = useState(filledLater)
  const shown = fields.filter((field) => more || !isLater(kind, field)).filter((field) => isAsked(field, typed))
  const hidden = fields.some((field) => isLater(kind, field)) && !more
  return (
    <ComposerForm label={label} enterGoesOn={screen.side === 'therapist'} onSubmit={onSubmit} onClose={onClose}>
      {shown.map((field) => (
        <FieldInput
          key={field}
          kind={kind}
          field={field}
          typed={typed}
          byName={byName}
          set={set}
          problem={problemAt(refusal, field, typed)}
        />
      ))}
      {hidden ? (
        <Button look="quiet" small className={styles['more'] ?? ''} onClick={() => setMore(true)}>
          {m.more_fields()}
        </Button>
      ) : null}
      {children}
    </ComposerForm>
  )
}

/** Whose name is only asked for someone else's step; a reason only when something is put off. */
function isAsked(field: string, typed: Typed): boolean {
  if (field === 'ownerName') return typed['owner'] === 'someoneElse'
  if (field === 'responseReason') return typed['response'] === 'deferred' || typed['response'] === 'left'
  return true
}
