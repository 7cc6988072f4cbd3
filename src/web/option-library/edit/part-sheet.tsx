import type { CivilDate } from '#domain/kernel/dates.ts'
import { type Edit, field } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { LineField, TextField } from '#web/option-library/edit/fields.tsx'
import { SayingsField } from '#web/option-library/edit/sayings-field.tsx'
import { useSheetAround } from '#web/option-library/edit/sheet-context.ts'
import type { SheetForm } from '#web/option-library/edit/sheet-form.ts'
import { fieldName } from '#web/option-library/names.ts'
import { m } from '#words/paraglide/messages.js'

/** What a sheet says of itself: what problem, what question, by whom, until when. */
export function PartSheet({ edit, today }: { readonly edit: Edit<SheetForm>; readonly today: CivilDate }) {
  const { problems } = useSheetAround()
  const text = (name: 'title' | 'decision' | 'updates' | 'funding' | 'interests' | 'writtenBy', most: number) => (
    <TextField edit={field(edit, name)} label={fieldName(name)} most={most} />
  )
  const codeProblems = problems.map((one) => one.field).filter((one) => one.startsWith('codes'))
  const late = edit.value.reviewBy !== '' && edit.value.reviewBy <= today
  return (
    <div className={styles['fields']}>
      {text('title', 80)}
      {text('decision', 240)}
      <SayingsField edit={field(edit, 'problem')} name={fieldName('problem')} />
      <SayingsField edit={field(edit, 'safety')} name={fieldName('safety')} />
      <LineField
        kind="line"
        edit={field(edit, 'codes')}
        label={fieldName('codes')}
        hint={m.sheetedit_codes_hint()}
        also={codeProblems}
      />
      <LineField kind="date" edit={field(edit, 'published')} label={fieldName('published')} />
      <LineField
        kind="date"
        edit={field(edit, 'reviewBy')}
        label={fieldName('reviewBy')}
        hint={late ? m.sheetedit_out_of_date() : undefined}
      />
      {text('writtenBy', 200)}
      {text('updates', 400)}
      {text('funding', 400)}
      {text('interests', 400)}
      <LineField kind="line" edit={field(edit, 'language')} label={fieldName('language')} />
    </div>
  )
}
