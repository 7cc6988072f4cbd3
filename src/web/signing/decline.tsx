import { useState } from 'react'
import type { Version } from '#domain/plan/document.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import styles from '#web/signing/document.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

/** Not signing is an answer too. A reason may be left, or none. */
export function Decline({ screen, version }: { readonly screen: PlanScreen; readonly version: Version }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const decline = async (): Promise<void> => {
    const refused = await screen.issue({
      type: 'declineToSign',
      version: version.id,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    })
    setProblem(refused ? REFUSAL_WORDS[refused.code]() : null)
    if (!refused) setOpen(false)
  }
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {m.signing_do_not_want()}
      </Button>
      {open ? (
        <Sheet name="decline" title={m.signing_decline_title()} onClose={() => setOpen(false)}>
          <div className={styles['steps']}>
            <p>{m.signing_decline_text()}</p>
            <Field label={m.signing_reason_optional()}>
              {(wiring) => (
                <TextArea {...wiring} ownWords value={reason} onChange={(event) => setReason(event.target.value)} />
              )}
            </Field>
            {problem ? (
              <Notice tone="waits" live>
                {problem}
              </Notice>
            ) : null}
            <div className={styles['acts']}>
              <Button look="primary" onClick={() => void decline()}>
                {m.signing_decline()}
              </Button>
            </div>
          </div>
        </Sheet>
      ) : null}
    </>
  )
}
