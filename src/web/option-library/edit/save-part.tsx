import { useState } from 'react'
import { figuresIn, optionsWithOtherFigures } from '#domain/options/figure-change.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { SheetPage } from '#server/http/options-contract.ts'
import { AffectsFields, stillToSay } from '#web/option-library/affects-fields.tsx'
import { DifferencesList } from '#web/option-library/differences-list.tsx'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { type Editing, settled } from '#web/option-library/edit/editing.ts'
import { Notice } from '#web/ui/notice.tsx'
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
  const others = standing ? optionsWithOtherFigures(figuresIn(standing.sheet), typed) : []
  const said = settled(editing, others)
  return (
    <section className={styles['save']} aria-labelledby="save">
      <h2 id="save" tabIndex={-1}>
        {m.sheetedit_save_title()}
      </h2>
      {standing ? <WhatChanged before={standing.sheet} after={typed} title={m.sheetedit_what_changed()} /> : null}
      <Form
        button={standing?.whose === 'shipped' ? m.sheetedit_save_copy() : m.sheetedit_save({ edition })}
        act={act}
        missing={stillToSay(said, first)}
      >
        {(problemOf) =>
          first ? null : (
            <>
              {others.length > 0 ? (
                <Notice tone="waits">{m.sheetedit_affects_by_itself({ options: namesIn(typed, others) })}</Notice>
              ) : null}
              <AffectsFields
                said={said}
                onSay={(saying) => put({ ...editing, ...saying })}
                problemOf={problemOf}
                question={m.sheetedit_affects()}
                text={m.sheetedit_affects_text()}
                onlyYes={others.length > 0}
                tellsAll
              />
              {said.affects === 'yes' ? <WhichOptions editing={said} put={put} always={others} /> : null}
            </>
          )
        }
      </Form>
    </section>
  )
}

const namesIn = ({ options }: OptionSheet, ids: readonly string[]): string =>
  new Intl.ListFormat(navigator.language).format(options.filter(({ id }) => ids.includes(id)).map(({ name }) => name))

type WhichProps = Pick<Props, 'editing' | 'put'> & { readonly always: readonly string[] }

/** `always`: whose numbers changed; the change is about them, whatever else it is about. */
function WhichOptions({ editing, put, always }: WhichProps) {
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
            disabled={about.includes(id) && always.includes(id)}
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
