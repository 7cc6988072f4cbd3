import type { Kind } from '#domain/plan/concept/concepts.ts'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import { linesInOrder } from '#domain/plan/state.ts'
import { choicesOf } from '#web/line-words/choices.ts'
import { fieldName } from '#web/line-words/fields.ts'
import { headline } from '#web/line-words/told.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import { CodeSearch } from '#web/plan/compose/code-search.tsx'
import { isAsked } from '#web/plan/compose/asked.ts'
import { EvidenceChoice } from '#web/plan/compose/evidence-choice.tsx'
import { LevelsInput } from '#web/plan/compose/levels-input.tsx'
import { MeasurePicker } from '#web/plan/compose/measure-picker.tsx'
import { hintFor, questionFor } from '#web/plan/compose/questions.ts'
import { offScale, ScaleHint, useScale } from '#web/plan/compose/scale-hint.tsx'
import { inputOf } from '#web/plan/compose/shape.ts'
import styles from '#web/plan/compose/compose.module.css'
import { capital } from '#web/plan/line-text.tsx'
import { useReading } from '#web/plan/reading.ts'
import { Field, Input, Select, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type FieldInputProps = {
  readonly kind: Kind
  readonly field: string
  readonly typed: Typed
  readonly set: (change: Typed) => void
  readonly problem?: string | undefined
  /** A field of a line that is there already is called by its name; a new one is asked for. */
  readonly byName?: boolean
}

/** One field of a line being written, in the form that fits it. */
export function FieldInput({ kind, field, typed, set, problem, byName = false }: FieldInputProps) {
  const { screen, reader } = useReading()
  const scale = useScale(kind === 'objective' ? typed : {})
  const label =
    (byName ? undefined : questionFor(kind, field, reader, typed)) ?? capital(fieldName(field, reader, typed))
  const value = typed[field]
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const put = (next: unknown): void => set({ [field]: next })
  const input = inputOf(field)
  if (!isAsked(kind, field, typed)) return null
  // How much it counts beside others is for figures that only the team reads.
  if (field === 'weight' && reader === 'client') return null
  if (input === 'evidence') return <EvidenceChoice typed={typed} set={set} />
  if (input === 'measure') return <MeasurePicker typed={typed} set={set} />
  if (input === 'levels') return <LevelsInput typed={typed} set={set} problem={problem} />
  if (input === 'goals') {
    const goals = linesInOrder(screen.plan).filter((line) => line.kind === 'goal' && line.standing === 'active')
    const chosen = Array.isArray(value) ? value.map(String) : []
    if (goals.length === 0) return null
    return (
      <fieldset className={styles['goals']}>
        <legend>{label}</legend>
        {goals.map((goal) => (
          <label key={goal.id}>
            <input
              type="checkbox"
              checked={chosen.includes(goal.id)}
              onChange={(event) =>
                put(event.target.checked ? [...chosen, goal.id] : chosen.filter((one) => one !== goal.id))
              }
            />
            {headline(goal, reader)}
          </label>
        ))}
      </fieldset>
    )
  }
  if (input === 'code') return <CodeSearch label={label} value={value} onChoose={put} problem={problem} />
  const onScale = scale && (field === 'target' || field === 'baseline') ? scale : null
  const hint = onScale ? (
    <ScaleHint scale={onScale} field={field} value={value} />
  ) : byName ? undefined : (
    hintFor(kind, field, reader, typed)
  )
  const choices = input === 'choice' ? choicesOf(kind, field, reader) : undefined
  return (
    <Field label={label} hint={hint} problem={problem ?? offScale(onScale, value)}>
      {(wiring) => {
        if (choices) {
          const allowed = Object.entries(choices).filter(([name]) => name !== 'setback' || screen.side === 'client')
          const needed = field === 'topic' || field === 'owner' || field === 'mark'
          return (
            <Select
              {...wiring}
              value={text}
              none={needed ? undefined : m.not_chosen()}
              choices={allowed.map(([name, words]) => ({ value: name, words: capital(words()) }))}
              onChoose={(next) => put(next)}
            />
          )
        }
        if (input === 'text')
          return (
            <TextArea
              {...wiring}
              ownWords={ownerOf(kind, field) === 'client'}
              value={text}
              onChange={(event) => put(event.target.value)}
            />
          )
        const type = input === 'day' ? 'date' : input === 'number' ? 'number' : 'text'
        return <Input {...wiring} type={type} most={200} value={text} onChange={(event) => put(event.target.value)} />
      }}
    </Field>
  )
}
