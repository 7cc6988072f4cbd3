import { useState } from 'react'
import { leaveAs } from '#web/live/leave.ts'
import { SignAgain } from '#web/signing/sign-again.tsx'
import styles from '#web/signing/document.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** On a screen that was handed over: the way back for the therapist, with their own password or passkey. */
export function GiveBack({ plan }: { readonly plan: string }) {
  const [open, setOpen] = useState(false)
  return (
    <section>
      <p>{m.signing_give_back_text()}</p>
      <div className={styles['acts']}>
        <Button onClick={() => setOpen(true)}>{m.signing_take_back()}</Button>
      </div>
      {open ? (
        <SignAgain reason="take-back" onClose={() => setOpen(false)} onDone={() => leaveAs(`/plan/${plan}`)} />
      ) : null}
    </section>
  )
}
