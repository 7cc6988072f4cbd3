import { type Edit, entries, field, without } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { ProblemAt, TextField } from '#web/option-library/edit/fields.tsx'
import { ListActs } from '#web/option-library/edit/list-acts.tsx'
import { NO_SAYING } from '#web/option-library/edit/new-sheet.ts'
import type { SayingForm } from '#web/option-library/edit/sheet-form.ts'
import { SourcesField } from '#web/option-library/edit/sources-field.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

const LONGEST = 600

/** A list of sayings: each a text and where it was read. */
export function SayingsField({ edit, name }: { readonly edit: Edit<readonly SayingForm[]>; readonly name: string }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{name}</legend>
      <ProblemAt at={edit.at} />
      {entries(edit).map((one, n) => {
        const label = m.sheetedit_saying_n({ field: name, n: n + 1 })
        return (
          <div key={n} className={styles['entry']}>
            <TextField
              edit={field(one, 'text')}
              label={<span className={edit.value.length === 1 ? 'for-readers-only' : styles['soft']}>{label}</span>}
              most={LONGEST}
              also={[one.at]}
            />
            <SourcesField edit={field(one, 'sources')} of={label} />
            {edit.value.length > 1 ? <ListActs what={label} onRemove={() => without(edit, n)} /> : null}
          </div>
        )
      })}
      <p>
        <Button small onClick={() => edit.put([...edit.value, NO_SAYING])}>
          {m.sheetedit_add()} <span className="for-readers-only">{m.sheetedit_add_to({ field: name })}</span>
        </Button>
      </p>
    </fieldset>
  )
}
