import type { Edit } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { useProblemsWithin, useSheetAround } from '#web/option-library/edit/sheet-context.ts'
import { m } from '#words/paraglide/messages.js'

/** Which sources of the sheet something was read from. One that is no longer there stays named until it is taken out. */
export function SourcesField({ edit, of }: { readonly edit: Edit<readonly string[]>; readonly of: string }) {
  const { form } = useSheetAround()
  const problem = useProblemsWithin(edit.at)
  const gone = edit.value.filter((id) => !form.sources.some((one) => one.id === id))
  const named = edit.value.map((id) => form.sources.find((one) => one.id === id)?.title ?? id)
  const turn = (id: string): void =>
    edit.put(edit.value.includes(id) ? edit.value.filter((one) => one !== id) : [...edit.value, id])
  const tick = (id: string, words: string) => (
    <label key={id}>
      <input
        type="checkbox"
        checked={edit.value.includes(id)}
        onChange={() => turn(id)}
        {...(problem ? { 'aria-invalid': true } : {})}
      />
      <span>{words}</span>
    </label>
  )
  return (
    <details className={styles['fold']} data-at={edit.at}>
      <summary>
        {m.sheetedit_sources_of()}: {named.length > 0 ? named.join('; ') : m.sheetedit_sources_none()}{' '}
        <span className="for-readers-only">({of})</span>
        {problem ? <span className={styles['problem']}> {problem}</span> : null}
      </summary>
      <fieldset className={styles['ticks']}>
        <legend className="for-readers-only">
          {m.sheetedit_sources_of()} ({of})
        </legend>
        {form.sources.length + gone.length === 0 ? (
          <p className={styles['soft']}>{m.sheetedit_no_sources_yet()}</p>
        ) : null}
        {form.sources.map((one) => tick(one.id, one.title || one.id))}
        {gone.map((id) => tick(id, m.sheetedit_source_gone({ id })))}
      </fieldset>
    </details>
  )
}
