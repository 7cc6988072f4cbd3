import { useState } from 'react'
import type { Clause } from '#domain/options/clause.ts'
import type { Here } from '#web/live/me.ts'
import { newCommandId } from '#web/live/asking.ts'
import { AffectsFields, type Affecting, affectsOf, stillToSay } from '#web/option-library/affects-fields.tsx'
import { issueOnOptions } from '#web/option-library/options-here.ts'
import { Grade } from '#web/option-library/read/grade.tsx'
import { StaleNotice } from '#web/option-library/stale-notice.tsx'
import { UnsavedNotice } from '#web/option-library/unsaved-notice.tsx'
import { useKept } from '#web/option-library/use-kept.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Input, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Typed = Affecting & { readonly id: string; readonly title: string; readonly text: string }

type Props = {
  readonly here: Here
  readonly clause: Clause | null
  /** `saved`: whether it was saved, or only left. */
  readonly onDone: (saved: boolean) => void
}

/** Writes a clause, or its next edition. What is typed stays, also when it is left. */
export function ClauseForm({ here, clause, onDone }: Props) {
  const [fresh] = useState<Typed>(() => ({
    id: clause?.id ?? newCommandId(),
    title: clause?.title ?? '',
    text: clause?.text ?? '',
    affects: '',
    what: '',
  }))
  const { value, put, unsaved, drop } = useKept<Typed>(`clause/${clause?.id ?? 'new'}`, fresh)
  const [foundAtFirst] = useState(unsaved)
  const [stale, setStale] = useState(false)
  const first = clause === null
  const save = async () => {
    const { id, title, text } = value
    const saved: Clause = { id, edition: (clause?.edition ?? 0) + 1, title, text }
    const refused = await issueOnOptions(here, { type: 'saveClause', clause: saved, ...affectsOf(value, first) })
    setStale(refused?.code === 'stale')
    if (refused) return refused.code === 'stale' ? null : refused
    drop()
    onDone(true)
    return null
  }
  const missing = {
    title: value.title.trim() === '' && m.clauses_needed(),
    text: value.text.trim() === '' && m.clauses_needed(),
    ...stillToSay(value, first),
  }
  return (
    <Form
      button={m.clauses_save()}
      act={save}
      missing={missing}
      beside={
        <Button look="quiet" onClick={() => onDone(false)}>
          {m.close()}
        </Button>
      }
    >
      {(problemOf) => (
        <>
          {foundAtFirst && unsaved ? <UnsavedNotice onThrow={drop} /> : null}
          <Field label={m.clauses_name()} problem={problemOf('title')}>
            {(wiring) => (
              <Input
                value={value.title}
                most={120}
                onChange={(event) => put({ ...value, title: event.target.value })}
                {...wiring}
              />
            )}
          </Field>
          <Field label={m.clauses_text()} hint={m.clauses_text_hint()} problem={problemOf('text')}>
            {(wiring) => (
              <TextArea
                value={value.text}
                onChange={(event) => put({ ...value, text: event.target.value })}
                {...wiring}
              />
            )}
          </Field>
          {value.text.trim() === '' ? null : <Grade text={value.text} />}
          {first ? null : (
            <AffectsFields
              said={value}
              onSay={(said) => put({ ...value, ...said })}
              problemOf={problemOf}
              question={m.clauses_affects()}
              text={m.clauses_affects_text()}
            />
          )}
          {stale ? <StaleNotice /> : null}
        </>
      )}
    </Form>
  )
}
