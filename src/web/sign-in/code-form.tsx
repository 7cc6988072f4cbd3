/** @jsxImportSource hono/jsx/dom */
import { useState } from 'hono/jsx/dom'
import { ask } from '#web/sign-in/ask.ts'
import { Field } from '#web/sign-in/field.tsx'
import { Form } from '#web/sign-in/form.tsx'
import { Sheet } from '#web/sign-in/sheet.tsx'
import { words } from '#web/sign-in/words.ts'

/** The second step: the code from the app, or a backup code. */
export function CodeForm({ onDone, onStartAgain }: { readonly onDone: () => void; readonly onStartAgain: () => void }) {
  const [backup, setBackup] = useState(false)
  const send = async ({ code = '' }: Readonly<Record<string, string>>) => {
    const path = backup ? '/api/auth/two-factor/verify-backup-code' : '/api/auth/two-factor/verify-totp'
    const asked = await ask(path, { code: backup ? code.trim() : code.replace(/\D/g, '') })
    if (!('problem' in asked)) return (onDone(), null)
    if (asked.problem.code === 'start-again') return asked.problem
    return { ...asked.problem, field: 'code' }
  }
  return (
    <Sheet title={words.codeTitle} text={backup ? undefined : words.codeText}>
      <Form
        key={backup ? 'backup' : 'app'}
        button={words.goOn}
        send={send}
        fields={(problem) =>
          backup ? (
            <Field name="code" label={words.backupCode} hint={words.backupCodeHint} problem={problem} />
          ) : (
            <Field
              name="code"
              label={words.code}
              hint={words.codeHint}
              inputmode="numeric"
              autocomplete="one-time-code"
              problem={problem}
            />
          )
        }
      />
      <div class="sign-in-row">
        <button type="button" class="sign-in-quiet" onClick={() => setBackup(!backup)}>
          {backup ? words.useApp : words.useBackupCode}
        </button>
        <button type="button" class="sign-in-quiet" onClick={onStartAgain}>
          {words.startAgain}
        </button>
      </div>
    </Sheet>
  )
}
