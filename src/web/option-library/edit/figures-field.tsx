import { useState } from 'react'
import { type Edit, entries, field, without } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { ChosenField, LineField, TextField } from '#web/option-library/edit/fields.tsx'
import { ListActs } from '#web/option-library/edit/list-acts.tsx'
import { newFigure, slugOf } from '#web/option-library/edit/new-sheet.ts'
import type { FigureForm, ShareForm } from '#web/option-library/edit/sheet-form.ts'
import { useProblemsWithin } from '#web/option-library/edit/sheet-context.ts'
import { SourcesField } from '#web/option-library/edit/sources-field.tsx'
import { ABOUT_NAMES, fieldName } from '#web/option-library/names.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Figures of an option: of 100 people, how many; how sure; against whom; over what time; from where. */
export function FiguresField({ edit }: { readonly edit: Edit<readonly FigureForm[]> }) {
  const add = (): void => {
    const id = slugOf(
      'figure',
      edit.value.map((one) => one.id),
      'figure',
    )
    edit.put([...edit.value, newFigure(id)])
  }
  return (
    <fieldset className={styles['group']}>
      <legend>{fieldName('figures')}</legend>
      {entries(edit).map((one, n) => (
        <FigureFields
          key={one.value.id}
          edit={one}
          name={m.sheetfield_numbered({ field: fieldName('figures'), n: n + 1 })}
          onRemove={() => without(edit, n)}
        />
      ))}
      <p>
        <Button small onClick={add}>
          {m.sheetedit_figure_add()}
        </Button>
      </p>
    </fieldset>
  )
}

type OneProps = { readonly edit: Edit<FigureForm>; readonly name: string; readonly onRemove: () => void }

function FigureFields({ edit, name, onRemove }: OneProps) {
  const other = field(edit, 'without')
  const problem = useProblemsWithin(edit.at)
  const { outOf100, text } = edit.value
  const [blank] = useState(outOf100 === '' && text === '')
  return (
    <details className={`${styles['fold']} ${styles['entry']}`} {...(problem || blank ? { open: true } : {})}>
      <summary>
        {text.trim() === '' ? name : m.sheetedit_figure_short({ name, number: outOf100, text })}
        {problem ? <span className={styles['problem']}> {problem}</span> : null}
      </summary>
      <fieldset className={styles['group']}>
        <legend className="for-readers-only">{name}</legend>
        <ShareFields edit={edit} hint={m.sheetedit_range_hint()} />
        <TextField
          edit={field(edit, 'text')}
          label={fieldName('text')}
          hint={m.sheetedit_figure_text_hint()}
          most={240}
        />
        <TextField edit={field(edit, 'when')} label={fieldName('when')} most={160} />
        <ChosenField edit={field(edit, 'about')} label={fieldName('about')} names={ABOUT_NAMES} />
        <TextField edit={field(edit, 'sure')} label={fieldName('sure')} most={400} />
        <fieldset className={styles['group']}>
          <legend>{fieldName('without')}</legend>
          <p className={styles['soft']}>{m.sheetedit_without_text()}</p>
          <ShareFields edit={other} />
          <TextField edit={field(other, 'who')} label={fieldName('who')} most={160} />
        </fieldset>
        <SourcesField edit={field(edit, 'sources')} of={name} />
        <ListActs what={name} onRemove={onRemove} />
      </fieldset>
    </details>
  )
}

type ShareProps<Share> = { readonly edit: Edit<Share>; readonly hint?: string }

function ShareFields<Share extends ShareForm>({ edit, hint }: ShareProps<Share>) {
  const part = (name: keyof ShareForm): Edit<string> => ({
    value: edit.value[name],
    put: (next) => edit.put({ ...edit.value, [name]: next }),
    at: `${edit.at}.${name}`,
  })
  return (
    <div className={styles['group']}>
      {hint ? <p className={styles['soft']}>{hint}</p> : null}
      <div className={styles['row']}>
        <LineField kind="number" edit={part('outOf100')} label={fieldName('outOf100')} />
        <LineField kind="number" edit={part('from')} label={fieldName('from')} />
        <LineField kind="number" edit={part('to')} label={fieldName('to')} />
      </div>
    </div>
  )
}
