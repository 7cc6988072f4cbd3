/** @jsxImportSource hono/jsx/dom */
import { useEffect, useRef, useState } from 'hono/jsx/dom'
import type { Child } from 'hono/jsx'
import type { CheckInForm } from '#server/http/check-in-contract.ts'
import { Calm } from '#web/check-in/calm.tsx'
import { m } from '#words/paraglide/messages.js'

type SignInFormProps = { readonly reason: 'ended' | 'take-back'; readonly onDone: () => void }

/** The sign-in form, loaded when it is wanted. */
export function SignInForm(props: SignInFormProps) {
  // It stays as it is while the page around it changes: somebody may be typing.
  const [first] = useState(props)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void import('#web/sign-in/mount-sign-in.tsx').then(({ mountSignIn }) => {
      if (!place.current) return
      mountSignIn(place.current, first)
      place.current.scrollIntoView({ block: 'nearest' })
    })
  }, [first])
  return <div ref={place} />
}

type SignInHereProps = {
  readonly way: CheckInForm['way']
  readonly onDone: () => void
  readonly risk: Child
}

/** The sign-in has ended; the answers wait for it. A screen handed over in the room goes back to the therapist. */
export function SignInHere({ way, onDone, risk }: SignInHereProps) {
  if (way === 'room')
    return (
      <Calm title={m.checkin_signed_out_title()} text={m.checkin_room_ended()}>
        {risk}
      </Calm>
    )
  return (
    <Calm title={m.checkin_ended_title()} text={m.checkin_ended_text()}>
      <SignInForm reason="ended" onDone={onDone} />
      {risk}
    </Calm>
  )
}
