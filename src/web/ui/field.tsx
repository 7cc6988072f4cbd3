import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
  useLayoutEffect,
  useRef,
} from 'react'
import { LONGEST_WORDS } from '#domain/plan/concept/concept.ts'
import { RoomLeft } from '#web/ui/room-left.tsx'
import styles from '#web/ui/field.module.css'

type FieldProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What does not fit, in plain words. */
  readonly problem?: string | undefined
  /** The control; it is given its id and what describes it. */
  readonly children: (wiring: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}

/** A labelled field: label above, hint below it, the problem under the control. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      ) : null}
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(problem ? { 'aria-invalid': true as const } : {}),
      })}
      {problem ? (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </p>
      ) : null}
    </div>
  )
}

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  readonly ownWords?: boolean
  /** How many characters fit; more stay in the field, and it says how many are too many. */
  readonly most?: number
}

/** Grows with its words, so that nobody writes through a slit. */
export function TextArea({ ownWords = false, most = LONGEST_WORDS, value, ...rest }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [value])
  const classes = [styles['input'], styles['area'], ownWords ? 'own-words' : ''].join(' ')
  return (
    <>
      <textarea ref={area} rows={2} className={classes} value={value} {...rest} />
      <RoomLeft text={value} most={most} />
    </>
  )
}

type InputProps = InputHTMLAttributes<HTMLInputElement> & {
  /** How many characters fit; more stay in the field, and it says how many are too many. */
  readonly most?: number
}

export function Input({ most, ...props }: InputProps) {
  const input = <input autoComplete="off" className={styles['input']} {...props} />
  return most === undefined ? (
    input
  ) : (
    <>
      {input}
      <RoomLeft text={props.value} most={most} />
    </>
  )
}

type Choice = { readonly value: string; readonly words: string }
type SelectProps = {
  readonly value: string
  readonly choices: readonly Choice[]
  /** The first, empty choice; absent when one must be chosen. */
  readonly none?: string | undefined
  readonly onChoose: (value: string) => void
  readonly id?: string
}

export function Select({ value, choices, none, onChoose, ...wiring }: SelectProps) {
  return (
    <select className={styles['input']} value={value} onChange={(event) => onChoose(event.target.value)} {...wiring}>
      {none === undefined ? null : <option value="">{none}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.words}
        </option>
      ))}
    </select>
  )
}

type ChoicesProps = {
  readonly legend: ReactNode
  readonly name: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
  /** What does not fit, in plain words. */
  readonly problem?: string | undefined
}

/** A few choices, all of them in sight. */
export function Choices({ legend, name, value, choices, onChoose, problem }: ChoicesProps) {
  const id = useId()
  return (
    <fieldset className={styles['choices']} {...(problem ? { 'data-problem': true, 'aria-describedby': id } : {})}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.words}
        </label>
      ))}
      {problem ? (
        <p id={id} className={styles['problem']}>
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}
