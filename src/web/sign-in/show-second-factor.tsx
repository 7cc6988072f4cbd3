/** @jsxImportSource hono/jsx/dom */
import { ask } from '#web/sign-in/ask.ts'
import { Field } from '#web/sign-in/field.tsx'
import { Form } from '#web/sign-in/form.tsx'
import { PasskeyButton } from '#web/sign-in/passkey-button.tsx'
import { passkeyAnswer } from '#web/sign-in/passkey.ts'
import { Sheet } from '#web/sign-in/sheet.tsx'
import { words } from '#web/sign-in/words.ts'

type ShowSecondFactorProps = {
  readonly has: { readonly code: boolean; readonly passkey: boolean }
  readonly onDone: () => void
}

/** Someone has a second step, and this session has not shown it yet. */
export function ShowSecondFactor({ has, onDone }: ShowSecondFactorProps) {
  const send = async ({ code = '' }: Readonly<Record<string, string>>) => {
    const asked = await ask('/api/sign-in-again', { code: code.replace(/\D/g, '') })
    if ('problem' in asked) return asked.problem
    onDone()
    return null
  }
  const askPasskey = async () => {
    const answer = await passkeyAnswer()
    return 'problem' in answer ? answer : ask('/api/sign-in-again', { passkey: answer.told })
  }
  return (
    <Sheet title={words.useTitle} text={words.useText}>
      {has.passkey ? <PasskeyButton label={words.withPasskey} ask={askPasskey} onDone={onDone} main /> : null}
      {has.code ? (
        <Form
          button={words.goOn}
          send={send}
          fields={(problem) => (
            <Field
              name="code"
              label={words.code}
              hint={words.codeHint}
              inputmode="numeric"
              autocomplete="one-time-code"
              problem={problem}
            />
          )}
        />
      ) : null}
    </Sheet>
  )
}
