import { type ReactNode, useRef, useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import { Button } from '#web/ui/button.tsx'
import styles from '#web/ui/form.module.css'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** What a form's act can come to: done (null), a refusal, or no answer at all. */
export type Outcome = Refusal | 'noAnswer' | null

type FormProps = {
  readonly button: ReactNode
  readonly act: () => Promise<Outcome>
  /** Said once the act is done; absent where the page itself then shows it. */
  readonly done?: ReactNode
  readonly look?: 'primary' | 'plain'
  /** The fields that show what does not fit themselves, by the command's names. */
  readonly fields?: readonly string[]
  /** What is still to be filled in, by field, in words. With any of it nothing is sent; each is said at its field until it is filled. */
  readonly missing?: Readonly<Record<string, string | false>>
  readonly children: (problemOf: (field: string) => string | undefined) => ReactNode
  readonly beside?: ReactNode
}

const FIRST_PROBLEM = '[aria-invalid="true"], fieldset[data-problem] input'

/** A small form: fields, one button, and what came of it in words. Nothing typed is lost when it is refused. */
export function Form({ button, act, done, look = 'primary', fields = [], missing = {}, children, beside }: FormProps) {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | 'notYet'>('notYet')
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const refusal = outcome !== null && typeof outcome === 'object' ? outcome : null
  const field = refusal?.field?.split('.').at(-1)
  const atField = field !== undefined && fields.includes(field)
  const problemOf = (name: string): string | undefined =>
    (asked && missing[name]) || (refusal && atField && name === field ? REFUSAL_WORDS[refusal.code]() : undefined)
  const submit = async (): Promise<void> => {
    if (busy) return
    setOutcome('notYet')
    const complete = Object.values(missing).every((one) => !one)
    setAsked(!complete)
    if (complete) {
      setBusy(true)
      setOutcome(await act().catch(() => 'noAnswer' as const))
      setBusy(false)
    }
    // Once the words stand there, one is where the first of them is.
    setTimeout(() => form.current?.querySelector<HTMLElement>(FIRST_PROBLEM)?.focus())
  }
  return (
    <form
      ref={form}
      onChange={() => {
        // What did not fit is being changed: its words are about what stood there before.
        if (atField) setOutcome('notYet')
      }}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children(problemOf)}
      {refusal && !atField ? (
        <Notice tone="waits" live>
          {REFUSAL_WORDS[refusal.code]()}
        </Notice>
      ) : null}
      {outcome === 'noAnswer' ? (
        <Notice tone="waits" live>
          {m.problem_no_connection_text()}
        </Notice>
      ) : null}
      {outcome === null && done ? <Notice live>{done}</Notice> : null}
      <div className={styles['acts']}>
        <Button type="submit" look={look} disabled={busy}>
          {button}
        </Button>
        {beside}
      </div>
    </form>
  )
}
