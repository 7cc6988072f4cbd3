import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustodyPage } from '#server/http/care-team-contract.ts'
import styles from '#web/care-team/care-team.module.css'
import { CustodyOf } from '#web/care-team/custody-of.tsx'
import { custodyQuery } from '#web/care-team/custody-query.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { type Here, useHere } from '#web/live/me.ts'
import { practiceQuery } from '#web/live/practice.ts'
import { Field, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The records custodian: who it is; naming them; and for them the clients with whom nobody works any more. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.custody_title()} under={m.custody_under_therapist()}>
      {here ? <Custody here={here} /> : null}
    </Page>
  )
}

function Custody({ here }: { readonly here: Here }) {
  const page = useSuspenseQuery(custodyQuery(here.id)).data
  const { custodian, mine, clients, therapists } = page
  const administers = here.roles.includes('administrator')
  return (
    <div className={styles['parts']}>
      <p>{custodian ? m.custody_is_therapist({ name: custodian.name }) : m.custody_none_therapist()}</p>
      {administers ? <NameCustodian key={custodian?.person} here={here} page={page} /> : null}
      {administers || mine ? (
        <section aria-labelledby="alone">
          <h2 id="alone">{m.custody_alone_therapist()}</h2>
          {clients.length === 0 ? (
            <p>{m.custody_alone_none_therapist()}</p>
          ) : (
            <p>{mine ? m.custody_alone_order_therapist() : m.custody_alone_admin_therapist()}</p>
          )}
          <ul className={styles['clients']}>
            {clients.map((one) =>
              mine ? (
                <CustodyOf key={one.client} practice={here.id} one={one} therapists={therapists} />
              ) : (
                <li key={one.client}>{one.name}</li>
              ),
            )}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function NameCustodian({ here, page }: { readonly here: Here; readonly page: CustodyPage }) {
  const members = Object.values(useQuery(practiceQuery(here.id)).data?.practice.members ?? {})
  const [person, setPerson] = useState(page.custodian?.person ?? '')
  const chosen = members.find((one) => one.person === person)
  const clinical = chosen?.roles.some((one) => one === 'therapist' || one === 'supervisor') ?? true
  const save = () =>
    issueOnStream('practice', here.id, 'administrator', { type: 'nameCustodian', person: person || null }, [
      ['practice'],
    ])
  return (
    <Form button={m.custody_save_therapist()} look="plain" act={save} fields={['person']}>
      {(problemOf) => (
        <>
          <Field label={m.custody_name_therapist()} problem={problemOf('person')}>
            {(wiring) => (
              <Select
                value={person}
                none={m.custody_nobody_therapist()}
                choices={members.filter((one) => !one.ended).map((one) => ({ value: one.person, words: one.name }))}
                onChoose={setPerson}
                {...wiring}
              />
            )}
          </Field>
          <div role="status">
            {chosen && !clinical ? (
              <Notice tone="waits">{m.custody_not_clinical_therapist({ name: chosen.name })}</Notice>
            ) : null}
          </div>
        </>
      )}
    </Form>
  )
}
