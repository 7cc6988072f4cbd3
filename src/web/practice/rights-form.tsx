import { useState } from 'react'
import type { Practice } from '#domain/practice/practice.ts'
import { MOST_RIGHTS_TEXT, RIGHTS_TEXTS, type RightsText } from '#domain/practice/rights.ts'
import { issueOnStream } from '#web/live/issue.ts'
import styles from '#web/practice/practice.module.css'
import { RIGHTS_FIELDS } from '#web/practice/rights-fields.ts'
import { Field, Select, TextArea } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type RightsFormProps = { readonly practice: Practice; readonly alone: boolean }

/** Who hears concerns, and what the practice says about rights: everything may stay empty. */
export function RightsForm({ practice, alone }: RightsFormProps) {
  const { named: before, ...written } = practice.rights
  const members = Object.values(practice.members).filter((one) => !one.ended)
  const stillHere = members.some((one) => one.person === before)
  const [named, setNamed] = useState(stillHere ? (before ?? '') : '')
  const [texts, setTexts] = useState<Record<RightsText, string>>({ ...written })
  const [saved, setSaved] = useState<string | null>(null)
  const chosen = alone ? undefined : practice.members[named]
  const save = async () => {
    const command = { type: 'setRights', ...texts, named: alone || named === '' ? null : named }
    const refused = await issueOnStream('practice', practice.id, 'administrator', command, [['practice'], ['me']])
    const same = refused?.code === 'nothing-changed'
    setSaved(same ? m.rights_set_same() : refused ? null : m.practice_saved())
    return same ? null : refused
  }
  const tooLong = (field: RightsText): string | false =>
    texts[field].trim().length > MOST_RIGHTS_TEXT && m.refusal_too_long()
  return (
    <Form
      button={m.rights_set_save()}
      act={save}
      done={saved ?? undefined}
      fields={[...RIGHTS_TEXTS, 'named']}
      missing={Object.fromEntries(RIGHTS_TEXTS.map((field) => [field, tooLong(field)]))}
    >
      {(problemOf) => (
        <div className={styles['fields']}>
          {alone ? null : (
            <Field label={m.rights_set_named()} hint={m.rights_set_named_hint()} problem={problemOf('named')}>
              {(wiring) => (
                <Select
                  value={named}
                  none={m.rights_set_named_none()}
                  choices={members.map((one) => ({ value: one.person, words: one.name }))}
                  onChoose={setNamed}
                  {...wiring}
                />
              )}
            </Field>
          )}
          {chosen?.roles.includes('therapist') ? (
            <Notice live>{m.rights_set_named_therapist({ name: chosen.name })}</Notice>
          ) : null}
          {RIGHTS_FIELDS.map(({ field, label, hint }) => (
            <Field key={field} label={label()} hint={hint?.()} problem={problemOf(field)}>
              {(wiring) => (
                <TextArea
                  value={texts[field]}
                  onChange={(event) => setTexts({ ...texts, [field]: event.target.value })}
                  {...wiring}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </Form>
  )
}
