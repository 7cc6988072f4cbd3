import { useEffect, useRef, useState } from 'react'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { lastGroup } from '#domain/notes/recovery-text.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { issueOnStream } from '#web/live/issue.ts'
import type { NewKey } from '#web/private-notes/new-key.ts'
import styles from '#web/private-notes/paper.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type PaperProps = {
  readonly practice: Practice
  readonly made: NewKey
  readonly on: CivilDate
  readonly by: string
  readonly onUsed: () => void
  readonly onDiscard: () => void
}

const COMMAND = 'npm run waymark -- notes recover --client … --therapist … --key-file … --to …'

/** The key, shown once: to be printed, and taken into use when whoever made it can read the end of it from the paper. */
export function KeyOnPaper({ practice, made, on, by, onUsed, onDiscard }: PaperProps) {
  const [typed, setTyped] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const same = typed.replace(/[\s-]/g, '').toUpperCase() === lastGroup(made.text)
  const use = async () => {
    const command = { type: 'makeRecoveryKey', publicKey: made.publicKey }
    const refused = await issueOnStream('practice', practice.id, 'administrator', command, [['practice']])
    if (!refused) onUsed()
    return refused
  }
  return (
    <div className={styles['whole']}>
      <div className={styles['screen']}>
        <Notice tone="waits">{m.recovery_once()}</Notice>
      </div>
      <section className={styles['paper']} aria-labelledby="paper">
        <h2 id="paper" ref={heading} tabIndex={-1}>
          {m.recovery_paper_title({ practice: practice.name })}
        </h2>
        <p>{m.recovery_paper_made({ day: dayWords(on), name: by })}</p>
        <p className={styles['key']} aria-label={m.recovery_paper_label()} role="group" translate="no">
          {made.text.split('-').map((group, n) => (
            <span key={n}>{group}</span>
          ))}
        </p>
        <p>{m.recovery_paper_keep()}</p>
        <p>
          {m.recovery_paper_use()} <code>{COMMAND}</code>
        </p>
      </section>
      <div className={styles['screen']}>
        <p>
          <Button onClick={() => window.print()}>{m.recovery_print()}</Button>
        </p>
        <Form
          button={m.recovery_use()}
          act={use}
          missing={{ check: !same && m.recovery_check_wrong() }}
          beside={
            <Button look="quiet" onClick={onDiscard}>
              {m.recovery_discard()}
            </Button>
          }
        >
          {(problemOf) => (
            <Field label={m.recovery_check()} hint={m.recovery_check_hint()} problem={problemOf('check')}>
              {(wiring) => (
                <Input
                  value={typed}
                  maxLength={12}
                  autoCapitalize="characters"
                  spellCheck={false}
                  onChange={(event) => setTyped(event.target.value)}
                  {...wiring}
                />
              )}
            </Field>
          )}
        </Form>
      </div>
    </div>
  )
}
