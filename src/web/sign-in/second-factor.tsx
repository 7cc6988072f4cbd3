/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import { ask } from '#web/sign-in/ask.ts'
import { AgainForm } from '#web/sign-in/again-form.tsx'
import { Field } from '#web/sign-in/field.tsx'
import { Form } from '#web/sign-in/form.tsx'
import { PasskeyButton } from '#web/sign-in/passkey-button.tsx'
import { addPasskey, passkeysWork } from '#web/sign-in/passkey.ts'
import { QrCode } from '#web/sign-in/qr-code.tsx'
import { Sheet } from '#web/sign-in/sheet.tsx'
import { words } from '#web/sign-in/words.ts'

type Enabled = { readonly totpURI: string; readonly backupCodes: readonly string[] }

/** Setting up a second step: a passkey, or an app with backup codes to keep. */
export function SecondFactor({ onDone }: { readonly onDone: () => void }) {
  const [enabled, setEnabled] = useState<Enabled | null>(null)
  const [verified, setVerified] = useState(false)
  const [again, setAgain] = useState(false)
  if (again) return <AgainForm onDone={() => setAgain(false)} />
  if (enabled && verified) return <BackupCodes codes={enabled.backupCodes} onDone={onDone} />
  if (enabled) return <Scan enabled={enabled} onDone={() => setVerified(true)} />

  const enable = async ({ password = '' }: Readonly<Record<string, string>>) => {
    const asked = await ask<Enabled>('/api/auth/two-factor/enable', { password })
    if ('problem' in asked) {
      setAgain(asked.problem.code === 'sign-in-again')
      return asked.problem.code === 'wrong-password' ? { ...asked.problem, field: 'password' } : asked.problem
    }
    setEnabled(asked.told)
    return null
  }
  const askPasskey = async () => {
    const asked = await addPasskey()
    if ('problem' in asked) setAgain(asked.problem.code === 'sign-in-again')
    return asked
  }
  return (
    <Sheet title={words.secondTitle} text={words.secondText}>
      <section>
        <h2>{words.secondPasskeyTitle}</h2>
        <p>{words.secondPasskeyText}</p>
        <PasskeyButton label={words.addPasskey} ask={askPasskey} onDone={onDone} main />
      </section>
      <section>
        <h2>{words.secondAppTitle}</h2>
        <p>{words.secondAppText}</p>
        <Form
          button={words.setUpApp}
          send={enable}
          second={passkeysWork()}
          fields={(problem) => (
            <Field
              name="password"
              label={words.yourPassword}
              hint={words.yourPasswordHint}
              type="password"
              autocomplete="current-password"
              problem={problem}
            />
          )}
        />
      </section>
    </Sheet>
  )
}

function Scan({ enabled, onDone }: { readonly enabled: Enabled; readonly onDone: () => void }) {
  const key = new URL(enabled.totpURI).searchParams.get('secret') ?? ''
  const verify = async ({ code = '' }: Readonly<Record<string, string>>) => {
    const asked = await ask('/api/auth/two-factor/verify-totp', { code: code.replace(/\D/g, '') })
    if ('problem' in asked) return { ...asked.problem, field: 'code' }
    onDone()
    return null
  }
  return (
    <Sheet title={words.scanTitle}>
      <QrCode text={enabled.totpURI} label={words.qrLabel} />
      <p>{words.scanText}</p>
      <p class="sign-in-code">{key.replace(/(.{4})/g, '$1 ').trim()}</p>
      <p>
        <a href={enabled.totpURI}>{words.openInApp}</a>
      </p>
      <Form
        button={words.goOn}
        send={verify}
        fields={(problem) => (
          <Field
            name="code"
            label={words.scanCode}
            hint={words.codeHint}
            inputmode="numeric"
            autocomplete="one-time-code"
            problem={problem}
          />
        )}
      />
    </Sheet>
  )
}

function BackupCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  return (
    <Sheet title={words.backupTitle} text={words.backupText}>
      <ul class="sign-in-codes">
        {codes.map((code) => (
          <li key={code} class="sign-in-code">
            {code}
          </li>
        ))}
      </ul>
      <div class="sign-in-row sign-in-not-printed">
        <button type="button" class="sign-in-second" onClick={() => window.print()}>
          {words.printCodes}
        </button>
        <button type="button" class="sign-in-main" onClick={onDone}>
          {words.keptCodes}
        </button>
      </div>
    </Sheet>
  )
}
