import { useState } from 'react'
import type { Version } from '#domain/plan/document.ts'
import { ConsentSaid } from '#web/consent/consent-said.tsx'
import { statedIn } from '#web/corrections/kept-statements.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { REFUSAL_WORDS } from '#web/live/refusal-words.ts'
import styles from '#web/signing/document.module.css'
import { FrozenDocument } from '#web/signing/frozen-document.tsx'
import { SignAgain } from '#web/signing/sign-again.tsx'
import { Signatures } from '#web/signing/signatures.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { therapistOf } from '#web/signing/view-words.ts'
import { m } from '#words/paraglide/messages.js'

/** A supervisor reads a signed version and adds their signature. */
export function CoSign({ screen, version }: { readonly screen: PlanScreen; readonly version: Version }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [again, setAgain] = useState(false)
  const signed = version.signatures.some((one) => one.as === 'supervisor')
  const ready = version.signatures.some((one) => one.as === 'therapist')
  const sign = async (): Promise<void> => {
    const refused = await screen.issue({ type: 'coSign', version: version.id })
    if (refused?.code === 'sign-in-again') setAgain(true)
    else setProblem(refused ? REFUSAL_WORDS[refused.code]() : null)
  }
  return (
    <div className={styles['steps']}>
      {version.document ? (
        <FrozenDocument
          {...statedIn(screen, version.document, { id: version.id })}
          document={version.document}
          therapist={therapistOf(screen, version)}
          reader="professional"
          views
          clinical
          signed={version.signatures}
        />
      ) : null}
      {version.document ? (
        <ConsentSaid
          document={version.document}
          signatures={version.signatures}
          practice={screen.page.practice}
          reader="professional"
        />
      ) : null}
      <section>
        <h2>{m.signing_signatures()}</h2>
        <Signatures version={version} people={screen.page.people} reader="professional" />
        {problem ? (
          <Notice tone="waits" live>
            {problem}
          </Notice>
        ) : null}
        {screen.page.capacity === 'supervisor' && ready && !signed ? (
          <div className={styles['acts']}>
            <Button look="primary" onClick={() => void sign()}>
              {m.signing_co_sign({ number: version.number })}
            </Button>
          </div>
        ) : null}
      </section>
      {again ? (
        <SignAgain
          onClose={() => setAgain(false)}
          onDone={() => {
            setAgain(false)
            void sign()
          }}
        />
      ) : null}
    </div>
  )
}
