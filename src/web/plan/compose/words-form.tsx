import { type ReactNode, useState } from 'react'
import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { isAsked } from '#web/plan/compose/asked.ts'
import { ComposerForm } from '#web/plan/compose/composer-form.tsx'
import { levelsUnfinished } from '#web/plan/compose/evidence-typed.ts'
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
  const [half, setHalf] = useState(false)
  const unfinished = kind === 'objective' && levelsUnfinished(typed)
  const shown = fields.filter((field) => more || !isLater(kind, field)).filter((field) => isAsked(kind, field, typed))
  const hidden = !more && fields.some((field) => isLater(kind, field) && isAsked(kind, field, typed))
  const submit = (): void => {
    setHalf(unfinished)
    if (!unfinished) onSubmit()
  }
  return (
    <ComposerForm label={label} enterGoesOn={screen.side === 'therapist'} onSubmit={submit} onClose={onClose}>
      {shown.map((field) => (
        <FieldInput
          key={field}
          kind={kind}
          field={field}
          typed={typed}
          byName={byName}
          set={set}
          problem={field === 'levels' && half && unfinished ? m.levels_all_five() : problemAt(refusal, field, typed)}
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
