import type { ReactNode } from 'react'
import type { Edit } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { useProblemAt } from '#web/option-library/edit/sheet-context.ts'
import { Field, Input, Select, TextArea } from '#web/ui/field.tsx'
import { RoomLeft } from '#web/ui/room-left.tsx'

type TextProps = {
  readonly edit: Edit<string>
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** How many characters fit. What is more stays, and is told. */
  readonly most: number
  /** Other places whose problems are told here. */
  readonly also?: readonly string[]
}

/** A text of a sheet, with what does not fit right under it. */
export function TextField({ edit, label, hint, most, also = [] }: TextProps) {
  const problem = useProblemAt(edit.at, ...also)
  return (
    <div data-at={edit.at}>
      <Field label={label} hint={hint} problem={problem}>
        {(wiring) => (
          <>
            <TextArea value={edit.value} rows={1} onChange={(event) => edit.put(event.target.value)} {...wiring} />
            <RoomLeft text={edit.value} most={most} />
          </>
        )}
      </Field>
    </div>
  )
}

type LineProps = Omit<TextProps, 'most'> & { readonly kind: 'number' | 'year' | 'date' | 'line' }

/** A short text on one line: a number, a year, a day. */
export function LineField({ edit, label, hint, kind, also = [] }: LineProps) {
  const problem = useProblemAt(edit.at, ...also)
  return (
    <div data-at={edit.at}>
      <Field label={label} hint={hint} problem={problem}>
        {(wiring) => (
          <Input
            type={kind === 'date' ? 'date' : 'text'}
            inputMode={kind === 'number' ? 'decimal' : kind === 'year' ? 'numeric' : undefined}
            value={edit.value}
            onChange={(event) => edit.put(event.target.value)}
            {...wiring}
          />
        )}
      </Field>
    </div>
  )
}

type ChosenProps<Chosen extends string> = {
  readonly edit: Edit<Chosen>
  readonly label: ReactNode
  readonly names: Readonly<Record<Exclude<Chosen, ''>, () => string>>
  readonly none?: string
}

/** One of a few words. */
export function ChosenField<Chosen extends string>({ edit, label, names, none }: ChosenProps<Chosen>) {
  const problem = useProblemAt(edit.at)
  const choices = Object.entries(names as Readonly<Record<string, () => string>>)
  return (
    <div data-at={edit.at}>
      <Field label={label} problem={problem}>
        {(wiring) => (
          <Select
            value={edit.value}
            none={none}
            choices={choices.map(([value, words]) => ({ value, words: words() }))}
            onChoose={(value) => edit.put(value as Chosen)}
            {...wiring}
          />
        )}
      </Field>
    </div>
  )
}

/** What does not fit about a place that has no field of its own, such as a list that is empty. */
export function ProblemAt({ at }: { readonly at: string }) {
  const problem = useProblemAt(at)
  return problem ? (
    <p className={styles['problem']} data-at={at} tabIndex={-1}>
      {problem}
    </p>
  ) : null
}
