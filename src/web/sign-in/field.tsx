/** @jsxImportSource hono/jsx/dom */
import { useId } from 'hono/jsx/dom'
import type { Problem } from '#web/sign-in/ask.ts'

type FieldProps = {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password' | 'number'
  readonly hint?: string
  readonly value?: string
  readonly problem?: Problem | null
  readonly optional?: boolean
  readonly autocomplete?: string
  readonly inputmode?: 'numeric' | 'text'
  readonly least?: number
  readonly most?: number
}

/** A labelled text field. Its hint and what is wrong with it are read out with it. */
export function Field(props: FieldProps) {
  const id = useId().replaceAll(':', '')
  const wrong = props.problem?.field === props.name ? props.problem.says : null
  const described = [props.hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ')
  const numbers =
    props.type === 'number' ? { min: props.least, max: props.most } : { minlength: props.least, maxlength: props.most }
  return (
    <div class="sign-in-field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value}
        required={!props.optional}
        autocomplete={props.autocomplete ?? 'off'}
        autocapitalize="off"
        spellcheck={false}
        inputmode={props.inputmode}
        aria-describedby={described || undefined}
        aria-invalid={wrong ? 'true' : undefined}
        {...numbers}
      />
      {props.hint ? (
        <p id={`${id}-hint`} class="sign-in-hint">
          {props.hint}
        </p>
      ) : null}
      {wrong ? (
        <p id={`${id}-wrong`} class="sign-in-wrong">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}

type SelectProps = {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose?: (value: string) => void
}

/** A labelled list to choose from. */
export function Choice({ name, label, value, options, onChoose }: SelectProps) {
  const id = useId().replaceAll(':', '')
  return (
    <div class="sign-in-field">
      <label for={id}>{label}</label>
      <select id={id} name={name} onChange={(event: Event) => onChoose?.((event.target as HTMLSelectElement).value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
