import { useEffect, useRef } from 'react'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly onDone: () => void; readonly onClose: () => void; readonly reason?: 'again' | 'take-back' }

/** Shows the light sign-in form over the page: to sign, one shows once more who one is. */
export function SignAgain({ onDone, onClose, reason = 'again' }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  }, [onDone])
  useEffect(() => {
    const element = place.current
    if (!element) return
    let takeOut = (): void => {}
    let gone = false
    void import('#web/sign-in/mount-sign-in.tsx').then(({ mountSignIn }) => {
      if (!gone) takeOut = mountSignIn(element, { reason, onDone: () => done.current() })
    })
    return () => {
      gone = true
      takeOut()
    }
  }, [reason])
  const title = reason === 'again' ? m.signing_again_title() : m.signing_take_back_title()
  return (
    <Sheet
      name={reason === 'again' ? 'sign-again' : 'take-back'}
      title={<span className="for-readers-only">{title}</span>}
      onClose={onClose}
    >
      <div ref={place} />
    </Sheet>
  )
}
