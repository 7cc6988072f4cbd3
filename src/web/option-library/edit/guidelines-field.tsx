import { type Edit, entries, field, without } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { ChosenField, LineField, TextField } from '#web/option-library/edit/fields.tsx'
import { ListActs } from '#web/option-library/edit/list-acts.tsx'
import type { GuidelineForm } from '#web/option-library/edit/sheet-form.ts'
import { SourcesField } from '#web/option-library/edit/sources-field.tsx'
import { fieldName, STRENGTH_NAMES } from '#web/option-library/names.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

const NOTHING: GuidelineForm = { name: '', year: '', strength: 'notStated', says: '', sources: [] }

/** What guidelines say: name, year, how strongly, and from where that was read. */
export function GuidelinesField({ edit }: { readonly edit: Edit<readonly GuidelineForm[]> }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{fieldName('guidelines')}</legend>
      {entries(edit).map((one, n) => {
        const name = m.sheetfield_numbered({ field: fieldName('guidelines'), n: n + 1 })
        return (
          <fieldset key={n} className={`${styles['group']} ${styles['entry']}`}>
            <legend>{name}</legend>
            <TextField edit={field(one, 'name')} label={fieldName('name')} most={120} />
            <LineField kind="year" edit={field(one, 'year')} label={fieldName('year')} />
            <ChosenField edit={field(one, 'strength')} label={fieldName('strength')} names={STRENGTH_NAMES} />
            <TextField edit={field(one, 'says')} label={fieldName('says')} most={600} />
            <SourcesField edit={field(one, 'sources')} of={name} />
            <ListActs what={name} onRemove={() => without(edit, n)} />
          </fieldset>
        )
      })}
      <p>
        <Button small onClick={() => edit.put([...edit.value, NOTHING])}>
          {m.sheetedit_guideline_add()}
        </Button>
      </p>
    </fieldset>
  )
}
