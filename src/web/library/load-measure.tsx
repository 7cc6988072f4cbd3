import { useId, useState } from 'react'
import type { FileProblem } from '#domain/measure/measure-file.ts'
import type { Measure } from '#domain/measure/measure.ts'
import type { Here } from '#web/live/me.ts'
import { checkedFile } from '#web/library/checked-file.ts'
import { ExampleFile } from '#web/library/example-file.tsx'
import { FileFields } from '#web/library/file-fields.tsx'
import { FileProblems } from '#web/library/file-problems.tsx'
import { JustAdded } from '#web/library/just-added.tsx'
import { issueOnLibrary, useLibrary } from '#web/library/library-query.ts'
import styles from '#web/library/library.module.css'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** A measure from a file, checked before anything is sent: every problem with its file, field and reason. */
export function LoadMeasure({ here }: { readonly here: Here }) {
  const known = useLibrary(here.id)
  const [measure, setMeasure] = useState<Measure | null>(null)
  const [problems, setProblems] = useState<readonly FileProblem[]>([])
  const [right, setRight] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const [chosen, setChosen] = useState('')
  const take = async (file: File | undefined): Promise<void> => {
    // Whoever closes the dialog without choosing keeps the file they had.
    if (!file) return
    setSaved(null)
    setChosen(file.name)
    const read = checkedFile(await file.text(), file.name, known)
    setMeasure('measure' in read ? read.measure : null)
    setProblems('problems' in read ? read.problems : [])
  }
  const load = async () => {
    if (!measure) return null
    const refused = await issueOnLibrary(here, { type: 'adoptMeasure', measure, right: true })
    setSaved(refused ? null : measure.id)
    if (!refused) {
      setMeasure(null)
      setRight(false)
    }
    return refused
  }
  const missing = {
    file: measure === null && m.library_load_needed(),
    right: !right && m.library_load_right_needed(),
  }
  return (
    <Form
      button={m.library_load_button()}
      look="plain"
      act={load}
      done={saved ? <JustAdded here={here} measure={saved} /> : undefined}
      missing={saved ? {} : missing}
    >
      {(problemOf) => (
        <>
          <p>{m.library_load_text()}</p>
          <ExampleFile library={known.library} />
          <FileFields />
          <Field
            label={m.library_load_file()}
            hint={chosen ? m.library_load_chosen({ file: chosen }) : undefined}
            problem={problems.length > 0 ? undefined : problemOf('file')}
          >
            {(wiring) => (
              <Input
                type="file"
                accept=".json,application/json"
                // The same file can be chosen again once it has been repaired.
                onClick={(event) => (event.currentTarget.value = '')}
                onChange={(event) => void take(event.target.files?.[0])}
                {...wiring}
              />
            )}
          </Field>
          {problems.length > 0 ? <FileProblems problems={problems} /> : null}
          {measure ? (
            <Notice live>
              {m.library_load_found({
                name: measure.name,
                questions: m.library_questions({ count: measure.items.length }),
              })}
            </Notice>
          ) : null}
          <Right right={right} onChange={setRight} problem={problemOf('right')} />
        </>
      )}
    </Form>
  )
}

type RightProps = {
  readonly right: boolean
  readonly onChange: (right: boolean) => void
  readonly problem: string | undefined
}

/** Whoever loads a measure says that the practice may use its text. */
function Right({ right, onChange, problem }: RightProps) {
  const id = useId()
  return (
    <div>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={right}
          onChange={(event) => onChange(event.target.checked)}
          {...(problem ? { 'aria-invalid': true, 'aria-describedby': id } : {})}
        />
        <span>
          {m.library_load_right()}
          <span className={styles['soft']}>{m.library_load_right_hint()}</span>
        </span>
      </label>
      {problem ? (
        <p id={id} className={styles['problem']}>
          {problem}
        </p>
      ) : null}
    </div>
  )
}
