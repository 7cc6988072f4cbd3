import { type Edit, field } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { ChosenField, TextField } from '#web/option-library/edit/fields.tsx'
import { FiguresField } from '#web/option-library/edit/figures-field.tsx'
import { GuidelinesField } from '#web/option-library/edit/guidelines-field.tsx'
import { SayingsField } from '#web/option-library/edit/sayings-field.tsx'
import { type OptionForm, SAYING_FIELDS } from '#web/option-library/edit/sheet-form.ts'
import { fieldName, KINDS } from '#web/option-library/names.ts'

/** One way to help, in the order in which a client reads it. */
export function PartOption({ edit }: { readonly edit: Edit<OptionForm> }) {
  return (
    <div className={styles['fields']}>
      <TextField edit={field(edit, 'name')} label={fieldName('name')} most={80} also={[`${edit.at}.id`]} />
      <ChosenField edit={field(edit, 'kind')} label={fieldName('kind')} names={KINDS} />
      <TextField edit={field(edit, 'inShort')} label={fieldName('inShort')} most={240} />
      {SAYING_FIELDS.map((name) => (
        <div key={name} className={styles['fields']}>
          <SayingsField edit={field(edit, name)} name={fieldName(name)} />
          {name === 'benefits' ? <FiguresField edit={field(edit, 'figures')} /> : null}
        </div>
      ))}
      <GuidelinesField edit={field(edit, 'guidelines')} />
    </div>
  )
}
