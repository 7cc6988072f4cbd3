/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { Asked } from '#web/sign-in/ask.ts'
import { passkeysWork } from '#web/sign-in/passkey.ts'
import { words } from '#web/sign-in/words.ts'

type PasskeyButtonProps = {
  readonly label: string
  readonly ask: () => Promise<Asked<unknown>>
  readonly onDone: () => void
  readonly main?: boolean
}

/** A button that asks for a passkey, or a sentence saying why there is none here. */
export function PasskeyButton({ label, ask, onDone, main }: PasskeyButtonProps) {
  const [says, setSays] = useState('')
  const [working, setWorking] = useState(false)
  if (!passkeysWork()) return <p class="sign-in-hint">{words.passkeyNotHere}</p>
  const press = async () => {
    if (working) return
    setWorking(true)
    const asked = await ask()
    setWorking(false)
    if ('problem' in asked) setSays(asked.problem.says)
    else onDone()
  }
  return (
    <div>
      <button type="button" class={main ? 'sign-in-main' : 'sign-in-second'} onClick={press}>
        {working ? words.working : label}
      </button>
      <p class="sign-in-wrong" role="alert">
        {says}
      </p>
    </div>
  )
}
