import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from '#web/option-library/option-library.module.css'
import { Button } from '#web/ui/button.tsx'
import { Form, type Outcome } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly button: ReactNode
  /** What comes of it. */
  readonly text: string
  readonly yes: string
  readonly act: () => Promise<Outcome>
}

/** An act that clients notice: its button first says what comes of it, and asks. */
export function AskedTwice({ button, text, yes, act }: Props) {
  const [asked, setAsked] = useState<boolean | null>(null)
  const question = useRef<HTMLDivElement>(null)
  const first = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (asked) question.current?.focus()
    if (asked === false) first.current?.querySelector('button')?.focus()
  }, [asked])
  if (!asked)
    return (
      <span ref={first}>
        <Button onClick={() => setAsked(true)}>{button}</Button>
      </span>
    )
  return (
    <div ref={question} tabIndex={-1} className={styles['here']}>
      <Form
        button={yes}
        look="plain"
        act={act}
        beside={
          <Button look="quiet" onClick={() => setAsked(false)}>
            {m.sheets_no()}
          </Button>
        }
      >
        {() => <p>{text}</p>}
      </Form>
    </div>
  )
}
