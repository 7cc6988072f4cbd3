import type { TimeOfDay } from '#domain/kernel/time-of-day.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type HourFieldProps = {
  /** Empty where none is set. */
  readonly at: TimeOfDay | ''
  readonly problem?: string | undefined
  readonly onChange: (at: string) => void
}

/** The hour of a session, on the practice's clock. A session may have a day alone. */
export function HourField({ at, problem, onChange }: HourFieldProps) {
  return (
    <Field label={m.session_time()} problem={problem}>
      {(wiring) => <Input {...wiring} type="time" value={at} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
