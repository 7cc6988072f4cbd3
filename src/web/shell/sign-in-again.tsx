import { useEffect, useRef } from 'react'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Me } from '#server/http/contract.ts'
import { ask } from '#web/live/api.ts'
import { meQuery } from '#web/live/me.ts'
import { queries } from '#web/live/query.ts'
import { sessionBack, useSessionEnded } from '#web/live/session-end.ts'
import { typedTexts } from '#web/live/typed-texts.ts'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

/**
 * Over the page when the session has ended: the same person signs in and goes on where they were. Someone else starts afresh and
 * sees nothing of what was here.
 */
export function SignInAgain({ person }: { readonly person: PersonId }) {
  const ended = useSessionEnded()
  return ended ? (
    <Sheet
      name="sign-in-again"
      title={<span className="for-readers-only">{m.signed_out_title()}</span>}
      closable={false}
      onClose={nothing}
    >
      <SignInForm person={person} />
    </Sheet>
  ) : null
}

const nothing = (): void => {}

async function goOn(before: PersonId): Promise<void> {
  const me = await ask<Me>('/api/me').catch(() => null)
  if (!me) return
  typedTexts.onlyOf(me.person)
  if (me.person !== before) {
    queries.clear()
    location.assign('/')
    return
  }
  queries.setQueryData(meQuery.queryKey, me)
  sessionBack()
  await queries.invalidateQueries()
}

function SignInForm({ person }: { readonly person: PersonId }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return
    let takeOut = (): void => {}
    let gone = false
    void import('#web/sign-in/mount-sign-in.tsx').then(({ mountSignIn }) => {
      if (!gone) takeOut = mountSignIn(element, { reason: 'ended', onDone: () => void goOn(person) })
    })
    return () => {
      gone = true
      takeOut()
    }
  }, [person])
  return <div ref={place} />
}
