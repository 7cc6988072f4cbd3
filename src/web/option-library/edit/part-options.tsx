import { useState } from 'react'
import type { OptionKind } from '#domain/options/option-kind.ts'
import { type Edit, field, moveUp } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { ProblemAt } from '#web/option-library/edit/fields.tsx'
import { newOption, slugOf } from '#web/option-library/edit/new-sheet.ts'
import type { SheetForm } from '#web/option-library/edit/sheet-form.ts'
import { KINDS } from '#web/option-library/names.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly edit: Edit<SheetForm>; readonly onOpen: (n: number) => void }

/** Which options there are, in which order; new ones, and taking one out with all that was said of it. */
export function PartOptions({ edit, onOpen }: Props) {
  const form = edit.value
  const options = field(edit, 'options')
  const takeOut = (id: string): void =>
    edit.put({
      ...form,
      options: form.options.filter((one) => one.id !== id),
      values: form.values.map(({ fits: { [id]: _, ...fits }, ...value }) => ({ ...value, fits })),
    })
  return (
    <div className={styles['fields']}>
      <p className={styles['soft']}>{m.sheetedit_options_text()}</p>
      <ProblemAt at="options" />
      <ol className={styles['fields']}>
        {form.options.map(({ id, name, kind }, n) => {
          const called = name.trim() || m.sheetedit_unnamed()
          return (
            <li key={id} className={styles['entry']}>
              <span>
                {called} <span className={styles['soft']}>({KINDS[kind]()})</span>
              </span>
              <span className={styles['acts']}>
                <Button small aria-label={m.sheetedit_option_open({ name: called })} onClick={() => onOpen(n)}>
                  {m.sheets_edit()}
                </Button>
                {n > 0 ? (
                  <Button
                    look="quiet"
                    small
                    aria-label={m.sheetedit_option_up({ name: called })}
                    onClick={() => moveUp(options, n)}
                  >
                    {m.sheetedit_up()}
                  </Button>
                ) : null}
                <Button
                  look="quiet"
                  small
                  aria-label={m.sheetedit_option_taken({ name: called })}
                  onClick={() => takeOut(id)}
                >
                  {m.sheetedit_remove()}
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
      <AddOption edit={edit} onOpen={onOpen} />
    </div>
  )
}

function AddOption({ edit, onOpen }: Props) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<OptionKind>('therapy')
  const { options } = edit.value
  const add = async () => {
    const id = slugOf(
      name,
      options.map((one) => one.id),
      'option',
    )
    edit.put({ ...edit.value, options: [...options, newOption(id, kind, name.trim())] })
    onOpen(options.length)
    return null
  }
  return (
    <Form
      button={m.sheetedit_option_add()}
      look="plain"
      act={add}
      missing={{ name: name.trim() === '' && m.sheetedit_option_name_needed() }}
    >
      {(problemOf) => (
        <>
          <h3>{m.sheetedit_option_add()}</h3>
          <Field label={m.sheetedit_option_name()} problem={problemOf('name')}>
            {(wiring) => <Input value={name} most={80} onChange={(event) => setName(event.target.value)} {...wiring} />}
          </Field>
          <Field label={m.sheetfield_kind()}>
            {(wiring) => (
              <Select
                value={kind}
                choices={Object.entries(KINDS).map(([value, words]) => ({ value, words: words() }))}
                onChoose={(value) => setKind(value as OptionKind)}
                {...wiring}
              />
            )}
          </Field>
        </>
      )}
    </Form>
  )
}
