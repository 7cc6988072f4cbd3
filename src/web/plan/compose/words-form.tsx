import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useState } from 'react'
import type { Kind } from '#domain/plan/concept/concepts.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { FieldInput } from '#web/plan/compose/field-input.tsx'
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
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** What comes after the fields: buttons, reasons. */
  readonly children: ReactNode
}

/** The fields of one line being written or changed. For the therapist Enter goes to the next field; Escape goes out. */
export function WordsForm({ label, kind, fields, typed, set, refusal, onSubmit, onClose, children }: WordsFormProps) {
  const { screen } = useReading()
  const filledLater = fields.some((field) => isLater(kind, field) && typed[field] !== undefined && typed[field] !== '')
  const [more, setMore] = useState(filledLater)
  const shown = fields.filter((field) => more || !isLater(kind, field)).filter((field) => isAsked(field, typed))
  const hidden = fields.some((field) => isLater(kind, field)) && !more
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form
      aria-label={label}
      className={styles['form']}
      onSubmit={submit}
      onKeyDown={(event) => goOn(event, screen.side === 'therapist', onClose)}
    >
      {shown.map((field, n) => (
        <FieldInput
          key={field}
          kind={kind}
          field={field}
          typed={typed}
          set={set}
          first={n === firstText(shown)}
          problem={refusal?.field === field ? REFUSAL_WORDS[refusal.code]() : undefined}
        />
      ))}
      {hidden ? (
        <Button look="quiet" small className={styles['more'] ?? ''} onClick={() => setMore(true)}>
          {m.more_fields()}
        </Button>
      ) : null}
      {children}
    </form>
  )
}

/** Whose name is only asked for someone else's step; a reason only when something is put off. */
function isAsked(field: string, typed: Typed): boolean {
  if (field === 'ownerName') return typed['owner'] === 'someoneElse'
  if (field === 'responseReason') return typed['response'] === 'deferred' || typed['response'] === 'left'
  return true
}

const firstText = (fields: readonly string[]): number => (fields[0] === 'topic' ? 1 : 0)

/** Enter to the next field (Shift+Enter for a new line), Escape out. */
export function goOn(event: KeyboardEvent<HTMLFormElement>, enterGoesOn: boolean, onClose: () => void): void {
  if (event.key === 'Escape') {
    event.stopPropagation()
    event.preventDefault()
    onClose()
    return
  }
  const from = event.target
  const inField =
    from instanceof HTMLTextAreaElement || from instanceof HTMLInputElement || from instanceof HTMLSelectElement
  if (event.key !== 'Enter' || event.shiftKey || !enterGoesOn || !inField || event.nativeEvent.isComposing) return
  event.preventDefault()
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, textarea, select, button[type=submit]')]
  stops[stops.indexOf(from) + 1]?.focus()
}
