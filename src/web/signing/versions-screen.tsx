import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { isInForce } from '#domain/plan/version-standing.ts'
import { readerOf, standingWordsOf } from '#web/signing/standing-words.ts'
import type { Version } from '#domain/plan/document.ts'
import { Statements } from '#web/corrections/statement.tsx'
import { type PlanScreen, usePlanPage } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { AddNote } from '#web/signing/add-note.tsx'
import styles from '#web/signing/document.module.css'
import { Signatures } from '#web/signing/signatures.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayOf, dayWords } from '#web/ui/dates.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** Every version there has been, the newest first: to read, to compare, to print, to add a note to. */
export function Screen() {
  const { plan } = useParams({ strict: false }) as { readonly plan: string }
  const screen = usePlanPage(plan)
  const versions = screen.plan.versions.filter((one) => !one.setAside).toReversed()
  return (
    <Page title={m.versions_title()} under={m.versions_order()}>
      {versions.length === 0 ? (
        <EmptyState title={m.versions_none()}>
          <Link to="/plan/$plan" params={{ plan }}>
            {m.signing_to_plan()}
          </Link>
        </EmptyState>
      ) : (
        <ul className={styles['versions']}>
          {versions.map((version) => (
            <li key={version.id}>
              <One screen={screen} version={version} />
            </li>
          ))}
        </ul>
      )}
      {versions.length > 1 ? <Compare plan={plan} versions={versions} /> : null}
    </Page>
  )
}

function One({ screen, version }: { readonly screen: PlanScreen; readonly version: Version }) {
  const params = { plan: screen.plan.id, version: version.id }
  const on = version.elsewhere ?? dayOf(version.preparedAt)
  return (
    <>
      <h2>{m.versions_one({ number: version.number, on: dayWords(on) })}</h2>
      <p>{standingWordsOf(screen, version)}</p>
      <Signatures version={version} people={screen.page.people} reader={readerOf(screen)} />
      <Statements
        plan={screen.plan}
        about={version.id}
        name={screen.side === 'client' ? null : nameOfSide(screen, 'client')}
      />
      <p className={styles['acts']}>
        <Link to="/plan/$plan/versions/$version" params={params}>
          {m.versions_read()}
        </Link>
        <Link to="/plan/$plan/print/$version" params={params}>
          {m.versions_print()}
        </Link>
        {isInForce(version) ? null : (
          <Link to="/plan/$plan/sign" params={{ plan: screen.plan.id }}>
            {m.versions_to_sign()}
          </Link>
        )}
        {screen.side && (version.signatures.length > 0 || version.elsewhere) ? (
          <AddNote screen={screen} version={version} />
        ) : null}
      </p>
    </>
  )
}

function Compare({ plan, versions }: { readonly plan: string; readonly versions: readonly Version[] }) {
  const [from, setFrom] = useState(versions[1]?.id ?? '')
  const [to, setTo] = useState(versions[0]?.id ?? '')
  const go = useNavigate()
  const choices = versions.map((one) => ({ value: one.id, words: m.versions_short({ number: one.number }) }))
  return (
    <section className={styles['mark']} aria-labelledby="compare">
      <h2 id="compare">{m.versions_compare_title()}</h2>
      <Field label={m.versions_compare_from()}>
        {(wiring) => <Select {...wiring} value={from} choices={choices} onChoose={setFrom} />}
      </Field>
      <Field label={m.versions_compare_to()}>
        {(wiring) => <Select {...wiring} value={to} choices={choices} onChoose={setTo} />}
      </Field>
      <div className={styles['acts']}>
        <Button onClick={() => void go({ to: '/plan/$plan/compare/$from/$to', params: { plan, from, to } })}>
          {m.versions_compare()}
        </Button>
      </div>
    </section>
  )
}
