import { type Edit, entries, field, without } from '#web/option-library/edit/edit.ts'
import styles from '#web/option-library/edit/edit-sheet.module.css'
import { ChosenField, ProblemAt, TextField } from '#web/option-library/edit/fields.tsx'
import { ListActs } from '#web/option-library/edit/list-acts.tsx'
import type { SheetForm, UnderstandingForm } from '#web/option-library/edit/sheet-form.ts'
import { fieldName } from '#web/option-library/names.ts'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

const NOTHING: UnderstandingForm = { ask: '', answers: ['', ''], sheetSays: '0', because: '' }

/** Questions to bring to a session, and the questions that show whether the sheet explained itself well. */
export function PartQuestions({ edit }: { readonly edit: Edit<SheetForm> }) {
  const questions = field(edit, 'questions')
  const understanding = field(edit, 'understanding')
  return (
    <div className={styles['fields']}>
      <fieldset className={styles['group']}>
        <legend>{fieldName('questions')}</legend>
        <ProblemAt at="questions" />
        {entries(questions).map((one, n) => {
          const name = m.sheetedit_question({ n: n + 1 })
          return (
            <div key={n} className={styles['entry']}>
              <TextField edit={one} label={name} most={240} />
              <ListActs what={name} onRemove={() => without(questions, n)} />
            </div>
          )
        })}
        <p>
          <Button small onClick={() => questions.put([...questions.value, ''])}>
            {m.sheetedit_question_add()}
          </Button>
        </p>
      </fieldset>
      <fieldset className={styles['group']}>
        <legend>{m.sheets_understanding()}</legend>
        <p className={styles['soft']}>{m.sheetedit_understanding_text()}</p>
        <ProblemAt at="understanding" />
        {entries(understanding).map((one, n) => (
          <UnderstandingFields key={n} edit={one} n={n + 1} onRemove={() => without(understanding, n)} />
        ))}
        <p>
          <Button small onClick={() => understanding.put([...understanding.value, NOTHING])}>
            {m.sheetedit_understanding_add()}
          </Button>
        </p>
      </fieldset>
    </div>
  )
}

type Props = { readonly edit: Edit<UnderstandingForm>; readonly n: number; readonly onRemove: () => void }

function UnderstandingFields({ edit, n, onRemove }: Props) {
  const answers = field(edit, 'answers')
  const name = m.sheetfield_numbered({ field: fieldName('understanding'), n })
  const which = edit.value.answers.map((answer, at) => {
    const words = answer.trim() || m.sheetedit_answer({ n: at + 1 })
    return [String(at), () => words] as const
  })
  return (
    <fieldset className={`${styles['group']} ${styles['entry']}`}>
      <legend>{name}</legend>
      <TextField edit={field(edit, 'ask')} label={fieldName('ask')} most={240} />
      <ProblemAt at={answers.at} />
      {entries(answers).map((one, at) => (
        <TextField key={at} edit={one} label={m.sheetedit_answer({ n: at + 1 })} most={200} />
      ))}
      {answers.value.length < 4 ? (
        <p>
          <Button small onClick={() => answers.put([...answers.value, ''])}>
            {m.sheetedit_add()} <span className="for-readers-only">{m.sheetedit_add_to({ field: name })}</span>
          </Button>
        </p>
      ) : null}
      <ChosenField edit={field(edit, 'sheetSays')} label={fieldName('sheetSays')} names={Object.fromEntries(which)} />
      <TextField edit={field(edit, 'because')} label={fieldName('because')} most={400} />
      <ListActs what={name} onRemove={onRemove} />
    </fieldset>
  )
}
