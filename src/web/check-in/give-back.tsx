/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import { SignInForm } from '#web/check-in/sign-in-here.tsx'
import { toTheFirstEntry } from '#web/check-in/way-back.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * In the room: the way back for the therapist, with their own password or passkey, at any time. It leads to today, where an answer
 * about safety stands on top.
 */
export function GiveBack() {
  const [open, setOpen] = useState(false)
  const back = (): void => void toTheFirstEntry().then(() => location.replace('/'))
  return (
    <section class="give-back">
      {open ? (
        <SignInForm reason="take-back" onDone={back} />
      ) : (
        <button type="button" class="quiet" onClick={() => setOpen(true)}>
          {m.checkin_give_back()}
        </button>
      )}
    </section>
  )
}
