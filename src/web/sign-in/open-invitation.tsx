/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { OpenedInvitation } from '#server/sign-in/contract.ts'
import { ask } from '#web/sign-in/ask.ts'
import type { Problem } from '#web/sign-in/ask.ts'
import { Field } from '#web/sign-in/field.tsx'
import { Form } from '#web/sign-in/form.tsx'
import { PasskeyButton } from '#web/sign-in/passkey-button.tsx'
import { addPasskey, passkeysWork } from '#web/sign-in/passkey.ts'
import { Sheet } from '#web/sign-in/sheet.tsx'
import { words } from '#web/sign-in/words.ts'

type Values = Readonly<Record<string, string>>
type OpenInvitationProps = { readonly token: string; readonly onDone: () => void }

/** Opening an invitation: the code told in the room first, then a passkey or a password. */
export function OpenInvitation({ token, onDone }: OpenInvitationProps) {
  const [opened, setOpened] = useState<(OpenedInvitation & { code: string }) | null>(null)
  const [accepted, setAccepted] = useState(false)
  if (!token) return <Sheet title={words.invitationTitle} text={words.invitationNoLink} />
  if (accepted) return <PasskeyNext onDone={onDone} />
  if (opened) return <Accept token={token} opened={opened} onDone={onDone} onPasskeyNext={() => setAccepted(true)} />

  const open = async ({ code = '' }: Values) => {
    const asked = await ask<OpenedInvitation>('/api/invitation/open', { token, code })
    if ('problem' in asked) return { ...asked.problem, field: 'code' }
    setOpened({ ...asked.told, code })
    return null
  }
  return (
    <Sheet title={words.invitationTitle} text={words.invitationText}>
      <Form
        button={words.openInvitation}
        send={open}
        fields={(problem) => (
          <Field name="code" label={words.invitationCode} hint={words.invitationCodeHint} problem={problem} />
        )}
      />
    </Sheet>
  )
}

/** The person is in, and their passkey is still to be added. Where that does not work, a password does. */
function PasskeyNext({ onDone }: { readonly onDone: () => void }) {
  const setPassword = async ({ password = '' }: Values) => {
    const asked = await ask('/api/first-password', { password })
    if ('problem' in asked) return asked.problem
    onDone()
    return null
  }
  return (
    <Sheet title={words.addPasskey} text={words.invitationPasskeyLater}>
      <PasskeyButton label={words.addPasskey} ask={addPasskey} onDone={onDone} main />
      <section>
        <h2>{words.passwordInstead}</h2>
        <Form button={words.setPassword} send={setPassword} second fields={newPassword} />
      </section>
    </Sheet>
  )
}

function newPassword(problem: Problem | null) {
  return (
    <Field
      name="password"
      label={words.newPassword}
      hint={words.newPasswordHint}
      type="password"
      least={10}
      autocomplete="new-password"
      problem={problem}
    />
  )
}

type AcceptProps = {
  readonly token: string
  readonly opened: OpenedInvitation & { readonly code: string }
  readonly onDone: () => void
  readonly onPasskeyNext: () => void
}

function Accept({ token, opened, onDone, onPasskeyNext }: AcceptProps) {
  const accept = async (values: Values): Promise<Problem | null> => {
    const { email, password } = values
    const sent = { token, code: opened.code, ...(email ? { email } : {}), ...(password ? { password } : {}) }
    const asked = await ask('/api/invitation/accept', sent)
    if ('problem' in asked) return asked.problem
    if (password) onDone()
    else onPasskeyNext()
    return null
  }
  const email = (problem: Problem | null) =>
    opened.emailKnown ? null : (
      <Field
        name="email"
        label={words.email}
        type="email"
        hint={words.invitedEmailHint}
        autocomplete="username"
        problem={problem}
      />
    )
  return (
    <Sheet title={words.chooseTitle} text={words.chooseText}>
      {passkeysWork() ? (
        <section>
          <h2>{words.choosePasskey}</h2>
          <p>{words.secondPasskeyText}</p>
          <Form button={words.addPasskey} send={accept} fields={email} />
        </section>
      ) : null}
      <section>
        <h2>{words.choosePassword}</h2>
        <Form
          button={words.setPassword}
          send={accept}
          second={passkeysWork()}
          fields={(problem) => (
            <>
              {email(problem)}
              {newPassword(problem)}
            </>
          )}
        />
      </section>
    </Sheet>
  )
}
