/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import { SignInForm } from '#web/check-in/sign-in-here.tsx'
import { m } from '#words/paraglide/messages.js'

/** In the room: the way back for the therapist, with their own password or passkey, at any time. */
export function GiveBack({ client }: { readonly client?: string }) {
  const [open, setOpen] = useState(false)
  const back = (): void => location.replace(client === undefined ? '/' : `/clients/${client}`)
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
