import { Link } from '@tanstack/react-router'
import { askingForConsent } from '#domain/plan/consent/signing-consent.ts'
import type { Version } from '#domain/plan/document.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { AfterNo } from '#web/consent/after-no.tsx'
import styles from '#web/consent/consent.module.css'
import { ConsentSaid } from '#web/consent/consent-said.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly version: Version; readonly inRoom: boolean }

/** What a client has just said yes to, the way to take it back, and after a no what else one can look at. */
export function AfterSigning({ screen, version, inRoom }: Props) {
  const { plan, page } = screen
  const consent = version.signatures.find((one) => one.as === 'client')?.consent
  const saidNo = askingForConsent(version.document).filter(({ id }) => {
    const said = plan.methodConsents[id]
    return said?.version === version.id && said.answer === 'no'
  })
  if (!consent || !version.document) return null
  return (
    <>
      <ConsentSaid
        document={version.document}
        signatures={version.signatures}
        practice={page.practice}
        reader="client"
      />
      {inRoom ? null : (
        <section className={styles['part']}>
          {saidNo.length > 0 ? (
            <>
              <h2>{m.consent_after_title()}</h2>
              <p>{m.consent_after_no()}</p>
              <p className={styles['ways']}>
                {saidNo.map((line) => (
                  <Link key={line.id} to="/plan/$plan/not-this/$line" params={{ plan: plan.id, line: line.id }}>
                    {m.consent_after_no_method({ method: headline(line, 'client') })}
                  </Link>
                ))}
              </p>
              <AfterNo plan={plan.id} />
            </>
          ) : null}
          <p className={styles['ways']}>
            <Link to="/consent/$plan" params={{ plan: plan.id }}>
              {m.consent_see_page()}
            </Link>
          </p>
        </section>
      )}
    </>
  )
}
