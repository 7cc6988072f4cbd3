import { type Edit, entries, field, without } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { ChosenField, ProblemAt, TextField } from '#web/option-library/edit/fields.tsx'
import { ListActs } from '#web/option-library/edit/list-acts.tsx'
import { slugOf } from '#web/option-library/edit/new-sheet.ts'
import type { FitForm, SheetForm, ValueForm } from '#web/option-library/edit/sheet-form.ts'
import { useSheetAround } from '#web/option-library/edit/sheet-context.ts'
import { FIT_NAMES, fieldName } from '#web/option-library/names.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** What may matter to somebody, and how every option goes with it, and why. */
export function PartValues({ edit }: { readonly edit: Edit<SheetForm> }) {
  const values = field(edit, 'values')
  const add = (): void => {
    const id = slugOf(
      'value',
      values.value.map((one) => one.id),
      'value',
    )
    values.put([...values.value, { id, text: '', fits: {} }])
  }
  return (
    <div className={styles['fields']}>
      <ProblemAt at="values" />
      {entries(values).map((one, n) => (
        <ValueFields key={one.value.id} edit={one} n={n + 1} onRemove={() => without(values, n)} />
      ))}
      <p>
        <Button small onClick={add}>
          {m.sheetedit_value_add()}
        </Button>
      </p>
    </div>
  )
}

type ValueProps = { readonly edit: Edit<ValueForm>; readonly n: number; readonly onRemove: () => void }
const NOT_SAID: FitForm = { how: '', why: '' }

function ValueFields({ edit, n, onRemove }: ValueProps) {
  const { form } = useSheetAround()
  const name = m.sheetfield_numbered({ field: fieldName('values'), n })
  return (
    <fieldset className={`${styles['group']} ${styles['entry']}`}>
      <legend>{name}</legend>
      <TextField edit={field(edit, 'text')} label={fieldName('text')} most={160} />
      <ProblemAt at={`${edit.at}.fits`} />
      <details className={styles['fold']} data-at={`${edit.at}.fits`}>
        <summary>
          {fieldName('fits')} <span className="for-readers-only">({name})</span>
        </summary>
        <div className={styles['fields']}>
          {form.options.map((option) => {
            const at = `${edit.at}.fits.${option.id}`
            const fit: Edit<FitForm> = {
              value: edit.value.fits[option.id] ?? NOT_SAID,
              put: (next) => edit.put({ ...edit.value, fits: { ...edit.value.fits, [option.id]: next } }),
              at,
            }
            const called = option.name.trim() || m.sheetedit_unnamed()
            return (
              <div key={option.id} className={styles['group']}>
                <ProblemAt at={at} />
                <ChosenField
                  edit={field(fit, 'how')}
                  label={m.sheetedit_fit_for({ option: called })}
                  names={FIT_NAMES as Readonly<Record<string, () => string>>}
                  none={m.sheetedit_fit_none()}
                />
                <TextField edit={field(fit, 'why')} label={m.sheetedit_fit_why({ option: called })} most={240} />
              </div>
            )
          })}
        </div>
      </details>
      <ListActs what={name} onRemove={onRemove} />
    </fieldset>
  )
}
