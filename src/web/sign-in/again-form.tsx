/** @jsxImportSource hono/jsx/dom */
import { useEffect, useState } from 'hono/jsx/dom'
import type { SignedInAs } from '#server/sign-in/contract.ts'
import { ask } from '#web/sign-in/ask.ts'
import { Field } from '#web/sign-in/field.tsx'
import { Form } from '#web/sign-in/form.tsx'
import { PasskeyButton } from '#web/sign-in/passkey-button.tsx'
import { passkeyAnswer } from '#web/sign-in/passkey.ts'
import { Sheet } from '#web/sign-in/sheet.tsx'
import { words } from '#web/sign-in/words.ts'

/** Showing once more that it is you: before signing, and before changing how you sign in. */
export function AgainForm({ onDone }: { readonly onDone: () => void }) {
  const [as, setAs] = useState<SignedInAs | null>(null)
  useEffect(() => {
    void ask<SignedInAs>('/api/signed-in').then((asked) => setAs('told' in asked ? asked.told : null))
  }, [])
  const has = as?.kind === 'person' ? as.has : null
  const send = async ({ password = '', code = '' }: Readonly<Record<string, string>>) => {
    const digits = code.replace(/\D/g, '')
    const asked = await ask('/api/sign-in-again', { password, ...(digits ? { code: digits } : {}) })
    if ('problem' in asked) return asked.problem
    onDone()
    return null
  }
  const askPasskey = async () => {
    const answer = await passkeyAnswer()
    return 'problem' in answer ? answer : ask('/api/sign-in-again', { passkey: answer.told })
  }
  return (
    <Sheet title={words.againTitle} text={words.againText}>
      {has?.passkey ? <PasskeyButton label={words.withPasskey} ask={askPasskey} onDone={onDone} main /> : null}
      <Form
        button={words.againButton}
        send={send}
        second={has?.passkey === true}
        fields={(problem) => (
          <>
            <Field
              name="password"
              label={words.yourPassword}
              type="password"
              autocomplete="current-password"
              problem={problem}
            />
            {has?.code ? (
              <Field
                name="code"
                label={words.code}
                hint={words.codeHint}
                inputmode="numeric"
                autocomplete="one-time-code"
                problem={problem}
              />
            ) : null}
          </>
        )}
      />
    </Sheet>
  )
}
