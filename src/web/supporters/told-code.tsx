import { useEffect, useRef } from 'react'
import type { SupporterInvited } from '#server/http/supporters-contract.ts'
import styles from '#web/supporters/supporters.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type CodeProps = { readonly invited: SupporterInvited & { readonly name: string }; readonly onDone: () => void }

/** The code that opens the link: to be told, never mailed, and never shown again. */
export function ToldCode({ invited: { code, name, sent }, onDone }: CodeProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles['told']} aria-labelledby="code">
      <h2 id="code" ref={heading} tabIndex={-1}>
        {m.supporters_code_title({ name })}
      </h2>
      <p className={styles['code']}>{code}</p>
      <p>{m.supporters_code_text()}</p>
      {sent === 'outbox' ? <p>{m.supporters_code_by_hand()}</p> : null}
      <div>
        <Button onClick={onDone}>{m.supporters_code_done()}</Button>
      </div>
    </section>
  )
}
