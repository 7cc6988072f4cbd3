import { useState } from 'react'
import { type Edit, entries, field, without } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { ChosenField, LineField, ProblemAt, TextField } from '#web/option-library/edit/fields.tsx'
import { ListActs } from '#web/option-library/edit/list-acts.tsx'
import { newSource, slugOf } from '#web/option-library/edit/new-sheet.ts'
import { type SheetForm, type SourceForm, timesNamed } from '#web/option-library/edit/sheet-form.ts'
import { useSheetAround } from '#web/option-library/edit/sheet-context.ts'
import { fieldName, SOURCE_KINDS } from '#web/option-library/names.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

const MARKS = { seen: m.sheetedit_mark_seen, computed: m.sheetedit_mark_computed } as const

/** Where everything in the sheet was read. */
export function PartSources({ edit }: { readonly edit: Edit<SheetForm> }) {
  const sources = field(edit, 'sources')
  return (
    <div className={styles['fields']}>
      <ProblemAt at="sources" />
      {entries(sources).map((one, n) => (
        <SourceFields key={one.value.id} edit={one} onRemove={() => without(sources, n)} />
      ))}
      <AddSource edit={sources} />
    </div>
  )
}

function SourceFields({ edit, onRemove }: { readonly edit: Edit<SourceForm>; readonly onRemove: () => void }) {
  const { form } = useSheetAround()
  const { id, title } = edit.value
  const times = timesNamed(form, id)
  return (
    <fieldset className={`${styles['group']} ${styles['entry']}`}>
      <legend>{title.trim() || id}</legend>
      <p className={styles['soft']}>
        {times > 0 ? m.sheetedit_source_used({ count: times }) : m.sheetedit_source_unused()}
      </p>
      <ProblemAt at={edit.at} />
      <TextField edit={field(edit, 'title')} label={fieldName('title')} most={300} also={[`${edit.at}.id`]} />
      <LineField kind="year" edit={field(edit, 'year')} label={fieldName('year')} />
      <TextField edit={field(edit, 'where')} label={fieldName('where')} most={300} />
      <ChosenField edit={field(edit, 'kind')} label={fieldName('kind')} names={SOURCE_KINDS} />
      <ChosenField edit={field(edit, 'mark')} label={fieldName('mark')} names={MARKS} />
      <TextField edit={field(edit, 'via')} label={fieldName('via')} most={200} />
      <TextField edit={field(edit, 'note')} label={fieldName('note')} most={600} />
      <ListActs what={title || id} onRemove={onRemove} />
    </fieldset>
  )
}

function AddSource({ edit }: { readonly edit: Edit<readonly SourceForm[]> }) {
  const [title, setTitle] = useState('')
  const [year, setYear] = useState('')
  const add = async () => {
    const id = slugOf(
      `${title.split(/\s+/).slice(0, 3).join(' ')} ${year}`,
      edit.value.map((one) => one.id),
      'source',
    )
    edit.put([...edit.value, newSource(id, title.trim(), year.trim())])
    setTitle('')
    setYear('')
    return null
  }
  return (
    <Form
      button={m.sheetedit_source_add()}
      look="plain"
      act={add}
      missing={{ title: title.trim() === '' && m.sheetedit_source_needed() }}
    >
      {(problemOf) => (
        <>
          <h3>{m.sheetedit_source_add()}</h3>
          <Field label={m.sheetedit_source_title()} problem={problemOf('title')}>
            {(wiring) => (
              <Input value={title} most={300} onChange={(event) => setTitle(event.target.value)} {...wiring} />
            )}
          </Field>
          <Field label={m.sheetedit_source_year()}>
            {(wiring) => (
              <Input inputMode="numeric" value={year} onChange={(event) => setYear(event.target.value)} {...wiring} />
            )}
          </Field>
        </>
      )}
    </Form>
  )
}
