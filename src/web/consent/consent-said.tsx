import { useQuery } from '@tanstack/react-query'
import type { SignedConsent } from '#domain/plan/consent/consent.ts'
import { askingForConsent } from '#domain/plan/consent/signing-consent.ts'
import type { Document, Signature } from '#domain/plan/document.ts'
import type { Reader } from '#web/line-words/names.ts'
import { headline } from '#web/line-words/told.ts'
import styles from '#web/consent/consent.module.css'
import { clauseQuery } from '#web/consent/clause-query.ts'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly document: Document
  readonly signatures: readonly Signature[]
  readonly practice: string
  readonly reader: Reader
}

/** What the client's signature said about consent: to each method, to each clause in its edition, and what they would tell a friend. */
export function ConsentSaid({ document, signatures, practice, reader }: Props) {
  const signature = signatures.find((one) => one.as === 'client')
  const consent = signature?.consent
  if (!signature || !consent) return null
  const methods = askingForConsent(document)
  return (
    <section className={styles['part']} aria-labelledby="consent-said">
      <h2 id="consent-said">{m.consent_signed()}</h2>
      <ul className={styles['part']}>
        {methods.map((line) => {
          const method = headline(line, reader)
          const view = signature.views[line.id]?.answer
          const talk = view === 'notSure'
          const no = view === 'no' || consent.no.includes(line.id)
          const words = talk ? m.consent_signed_talk : no ? m.consent_signed_no : m.consent_signed_yes
          return <li key={line.id}>{words({ method })}</li>
        })}
        {consent.clauses.map((said) => (
          <li key={said.clause}>
            <ClauseSaid practice={practice} said={said} />
          </li>
        ))}
      </ul>
      <TaughtBack consent={consent} reader={reader} />
    </section>
  )
}

function ClauseSaid({
  practice,
  said,
}: {
  readonly practice: string
  readonly said: SignedConsent['clauses'][number]
}) {
  const { data } = useQuery(clauseQuery(practice, said.clause, said.edition))
  const { edition } = said
  const title = data?.title ?? m.consent_clause_gone()
  return (
    <>
      {(said.yes ? m.consent_signed_clause_yes : m.consent_signed_clause_no)({ title, edition })}
      {data ? (
        <details>
          <summary>{m.consent_signed_clause_words()}</summary>
          <p className={styles['words']}>{data.text}</p>
        </details>
      ) : null}
    </>
  )
}

function TaughtBack({ consent: { teachBack }, reader }: { readonly consent: SignedConsent; readonly reader: Reader }) {
  if (!teachBack) return null
  return (
    <>
      {teachBack.how === 'aloud' ? <p>{m.consent_signed_aloud()}</p> : null}
      {teachBack.words ? (
        <div>
          <p>{reader === 'client' ? m.consent_signed_teach_client() : m.consent_signed_teach()}</p>
          <p className="own-words">{teachBack.words}</p>
        </div>
      ) : null}
    </>
  )
}
