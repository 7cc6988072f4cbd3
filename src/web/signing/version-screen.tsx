import { Link, useParams } from '@tanstack/react-router'
import { ConsentSaid } from '#web/consent/consent-said.tsx'
import { AskCorrection } from '#web/corrections/ask-correction.tsx'
import { statedIn } from '#web/corrections/kept-statements.ts'
import { usePlanPage } from '#web/live/plan.ts'
import styles from '#web/signing/document.module.css'
import { FrozenDocument } from '#web/signing/frozen-document.tsx'
import { Seal } from '#web/signing/seal.tsx'
import { Signatures } from '#web/signing/signatures.tsx'
import { useVersion } from '#web/signing/version-query.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Page } from '#web/ui/page.tsx'
import { therapistOf } from '#web/signing/view-words.ts'
import { m } from '#words/paraglide/messages.js'

/** One version as it was signed, for ever the same. */
export function Screen() {
  const { plan, version: id } = useParams({ strict: false }) as { readonly plan: string; readonly version: string }
  const screen = usePlanPage(plan)
  const { document, keyFingerprint } = useVersion(plan, id)
  const version = screen.plan.versions.find((one) => one.id === id)
  const reader = screen.side === 'client' ? 'client' : 'professional'
  return (
    <Page
      title={m.versions_short({ number: document.number })}
      under={m.versions_prepared_on({ on: dayWords(document.agreedElsewhereOn ?? document.preparedOn) })}
      beside={
        <>
          <Link to="/plan/$plan/print/$version" params={{ plan, version: id }}>
            {m.versions_print()}
          </Link>
          <Link to="/plan/$plan/versions" params={{ plan }}>
            {m.signing_to_versions()}
          </Link>
        </>
      }
    >
      <FrozenDocument
        {...statedIn(screen, document, { id })}
        document={document}
        therapist={therapistOf(screen, version)}
        reader={reader}
        views
        clinical
        signed={version?.signatures ?? []}
      />
      <ConsentSaid
        document={document}
        signatures={version?.signatures ?? []}
        practice={screen.page.practice}
        reader={reader}
      />
      {version ? (
        <section className={styles['document']} aria-labelledby="signatures">
          <h2 id="signatures">{m.signing_signatures()}</h2>
          <Signatures version={version} people={screen.page.people} reader={reader} />
          <Seal version={version} keyFingerprint={keyFingerprint} />
          {version.signatures.length > 0 || version.elsewhere ? (
            <AskCorrection screen={screen} about={{ version: id }} />
          ) : null}
        </section>
      ) : null}
    </Page>
  )
}
