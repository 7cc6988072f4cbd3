/** @jsxImportSource hono/jsx/dom */
import { ask } from '#web/sign-in/ask.ts'
import { Field } from '#web/sign-in/field.tsx'
import { Form } from '#web/sign-in/form.tsx'
import { PasskeyButton } from '#web/sign-in/passkey-button.tsx'
import { passkeyAnswer } from '#web/sign-in/passkey.ts'
import { Sheet } from '#web/sign-in/sheet.tsx'
import { words } from '#web/sign-in/words.ts'

/** The therapist takes a handed-over screen back. */
export function TakeBack({ onDone }: { readonly onDone: () => void }) {
  const send = async ({ password = '' }: Readonly<Record<string, string>>) => {
    const asked = await ask('/api/take-back', { password })
    if ('problem' in asked) return asked.problem
    onDone()
    return null
  }
  const askPasskey = async () => {
    const answer = await passkeyAnswer()
    return 'problem' in answer ? answer : ask('/api/take-back', { passkey: answer.told })
  }
  return (
    <Sheet title={words.takeBackTitle} text={words.takeBackText}>
      <Form
        button={words.takeBack}
        send={send}
        fields={(problem) => (
          <Field
            name="password"
            label={words.password}
            type="password"
            autocomplete="current-password"
            problem={problem}
          />
        )}
      />
      <PasskeyButton label={words.withPasskey} ask={askPasskey} onDone={onDone} />
    </Sheet>
  )
}
