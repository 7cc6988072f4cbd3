import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { ConsentSaid } from '#web/consent/consent-said.tsx'
import { statedIn } from '#web/corrections/kept-statements.ts'
import { usePlanPage } from '#web/live/plan.ts'
import styles from '#web/signing/print.module.css'
import { FrozenDocument } from '#web/signing/frozen-document.tsx'
import { PrintFor } from '#web/signing/print-for.tsx'
import { Signatures } from '#web/signing/signatures.tsx'
import { useVersion } from '#web/signing/version-query.ts'
import { dayWords } from '#web/ui/dates.ts'
import { therapistOf } from '#web/signing/view-words.ts'
import { m } from '#words/paraglide/messages.js'

/** A clean copy of one version for paper: large type on choice, views and clinical wording as chosen. */
export function Screen() {
  const { plan, version: id } = useParams({ strict: false }) as { readonly plan: string; readonly version: string }
  const screen = usePlanPage(plan)
  const { document, keyFingerprint } = useVersion(plan, id)
  const [large, setLarge] = useState(false)
  const [views, setViews] = useState(true)
  const [clinical, setClinical] = useState(screen.side !== 'client')
  const version = screen.plan.versions.find((one) => one.id === id)
  const option = (label: string, checked: boolean, set: (on: boolean) => void) => (
    <label>
      <input type="checkbox" checked={checked} onChange={(event) => set(event.target.checked)} /> {label}
    </label>
  )
  return (
    <div className={styles['paper']} data-large={large}>
      <form className={styles['options']} aria-label={m.print_options()} onSubmit={(event) => event.preventDefault()}>
        {option(m.print_large(), large, setLarge)}
        {option(m.print_views(), views, setViews)}
        {option(m.print_clinical(), clinical, setClinical)}
        <PrintFor
          plan={plan}
          practice={screen.page.practice}
          own={screen.side === 'client'}
          what="version"
          button={m.print_print()}
        />
        <Link to="/plan/$plan/versions" params={{ plan }}>
          {m.signing_to_versions()}
        </Link>
      </form>
      <header>
        <h1>{m.print_title({ name: screen.page.client.name })}</h1>
        <p>
          {m.print_under({ number: document.number, on: dayWords(document.agreedElsewhereOn ?? document.preparedOn) })}
        </p>
      </header>
      <FrozenDocument
        {...statedIn(screen, document, { id, named: true })}
        document={document}
        therapist={therapistOf(screen, version)}
        reader="client"
        views={views}
        clinical={clinical}
        signed={version?.signatures ?? []}
      />
      <ConsentSaid
        document={document}
        signatures={version?.signatures ?? []}
        practice={screen.page.practice}
        reader="professional"
      />
      {version ? (
        <section>
          <h2>{m.signing_signatures()}</h2>
          <Signatures version={version} people={screen.page.people} reader="professional" />
        </section>
      ) : null}
      <footer>
        {version?.seal ? <p>{m.print_seal({ hash: version.seal.hash })}</p> : null}
        <p>{m.print_key({ key: keyFingerprint })}</p>
      </footer>
    </div>
  )
}
