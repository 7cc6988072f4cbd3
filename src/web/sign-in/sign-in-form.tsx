/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import type { DemoLogin } from '#server/sign-in/contract.ts'
import { ask } from '#web/sign-in/ask.ts'
import { CodeForm } from '#web/sign-in/code-form.tsx'
import { Field } from '#web/sign-in/field.tsx'
import { Form } from '#web/sign-in/form.tsx'
import { PasskeyButton } from '#web/sign-in/passkey-button.tsx'
import { passkeyAnswer } from '#web/sign-in/passkey.ts'
import { Sheet } from '#web/sign-in/sheet.tsx'
import { words } from '#web/sign-in/words.ts'

type SignInFormProps = {
  readonly title?: string
  readonly text?: string
  readonly demoLogins?: readonly DemoLogin[] | undefined
  readonly onDone: () => void
}

/** E-mail and password, then a code if there is one to ask for; or a passkey, which is both at once. */
export function SignInForm({ title, text, demoLogins, onDone }: SignInFormProps) {
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [filled, setFilled] = useState<DemoLogin | null>(null)
  if (step === 'code') return <CodeForm onDone={onDone} onStartAgain={() => setStep('password')} />

  const send = async ({ email = '', password = '' }: Readonly<Record<string, string>>) => {
    const asked = await ask<{ secondFactor?: boolean }>('/api/auth/sign-in/email', { email, password })
    if ('problem' in asked) return asked.problem
    if (asked.told.secondFactor) setStep('code')
    else onDone()
    return null
  }
  const askPasskey = async () => {
    const answer = await passkeyAnswer()
    return 'problem' in answer ? answer : ask('/api/auth/passkey/verify-authentication', { response: answer.told })
  }
  return (
    <Sheet title={title ?? words.signInTitle} text={text}>
      <Form
        key={filled?.email ?? 'empty'}
        button={words.signIn}
        send={send}
        fields={(problem) => (
          <>
            <Field
              name="email"
              label={words.email}
              type="email"
              autocomplete="username webauthn"
              value={filled?.email ?? ''}
              problem={problem}
            />
            <Field
              name="password"
              label={words.password}
              type="password"
              autocomplete="current-password"
              value={filled?.password ?? ''}
              problem={problem}
            />
          </>
        )}
      />
      <PasskeyButton label={words.withPasskey} ask={askPasskey} onDone={onDone} />
      <p class="sign-in-foot">
        {words.noSignUp} {words.lostPassword}
      </p>
      {demoLogins?.length ? <DemoLogins logins={demoLogins} onChoose={setFilled} /> : null}
    </Sheet>
  )
}

function DemoLogins({ logins, onChoose }: { logins: readonly DemoLogin[]; onChoose: (login: DemoLogin) => void }) {
  return (
    <section class="sign-in-demo">
      <h2>{words.demoTitle}</h2>
      <p class="sign-in-hint">{words.demoText}</p>
      <ul>
        {logins.map((login) => (
          <li key={login.email}>
            <button type="button" class="sign-in-person" onClick={() => onChoose(login)}>
              <strong>{login.name}</strong> <span>{login.role}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
