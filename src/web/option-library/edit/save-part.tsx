import { useState } from 'react'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { SheetPage } from '#server/http/options-contract.ts'
import { AffectsFields, stillToSay } from '#web/option-library/affects-fields.tsx'
import { DifferencesList } from '#web/option-library/differences-list.tsx'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import type { Editing } from '#web/option-library/edit/editing.ts'
import { Form, type Outcome } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly editing: Editing
  readonly put: (next: Editing) => void
  /** The sheet as it would be saved. */
  readonly typed: OptionSheet
  readonly standing: SheetPage | null
  readonly edition: number
  readonly act: () => Promise<Outcome>
}

/** Saving: what has changed, whether that touches risk or benefit, and the button. Of a first edition nothing is asked. */
export function SavePart({ editing, put, typed, standing, edition, act }: Props) {
  const first = edition === 1
  return (
    <section className={styles['save']} aria-labelledby="save">
      <h2 id="save" tabIndex={-1}>
        {m.sheetedit_save_title()}
      </h2>
      {standing ? <WhatChanged before={standing.sheet} after={typed} title={m.sheetedit_what_changed()} /> : null}
      <Form
        button={standing?.whose === 'shipped' ? m.sheetedit_save_copy() : m.sheetedit_save({ edition })}
        act={act}
        missing={stillToSay(editing, first)}
      >
        {(problemOf) =>
          first ? null : (
            <>
              <AffectsFields
                said={editing}
                onSay={(said) => put({ ...editing, ...said })}
                problemOf={problemOf}
                question={m.sheetedit_affects()}
                text={m.sheetedit_affects_text()}
                tellsAll
              />
              {editing.affects === 'yes' ? <WhichOptions editing={editing} put={put} /> : null}
            </>
          )
        }
      </Form>
    </section>
  )
}

function WhichOptions({ editing, put }: Pick<Props, 'editing' | 'put'>) {
  const { form, about } = editing
  return (
    <fieldset className={styles['ticks']}>
      <legend>{m.sheetedit_affects_options()}</legend>
      <p className={styles['soft']}>{m.sheetedit_affects_all()}</p>
      {form.options.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={about.includes(id)}
            onChange={() =>
              put({ ...editing, about: about.includes(id) ? about.filter((one) => one !== id) : [...about, id] })
            }
          />
          <span>{name.trim() || m.sheetedit_unnamed()}</span>
        </label>
      ))}
    </fieldset>
  )
}

type ChangedProps = { readonly before: OptionSheet; readonly after: OptionSheet; readonly title: string }

/** What reads differently, worked out once it is opened. */
export function WhatChanged({ before, after, title }: ChangedProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className={styles['fold']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open ? <DifferencesList before={before} after={after} /> : null}
    </details>
  )
}
