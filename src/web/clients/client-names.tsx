import { useState } from 'react'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Client } from '#domain/practice/client.ts'
import styles from '#web/clients/clients.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type NamesProps = { readonly practice: string; readonly client: Client; readonly capacity: Capacity }

/** The name and pronouns, as the person gives them. */
export function ClientNames({ practice, client, capacity }: NamesProps) {
  const [name, setName] = useState(client.name)
  const [pronouns, setPronouns] = useState(client.pronouns ?? '')
  const rename = () =>
    issueOnStream(
      `client/${client.id}`,
      practice,
      capacity,
      { type: 'renameClient', name, ...(pronouns.trim() ? { pronouns } : {}) },
      [['client', client.id], ['today'], ['plan']],
    )
  return (
    <section aria-labelledby="names" className={styles['part']}>
      <h2 id="names">{m.client_names()}</h2>
      <Form
        button={m.client_rename()}
        look="plain"
        act={rename}
        fields={['name', 'pronouns']}
        missing={{ name: name.trim() === '' && m.name_needed() }}
      >
        {(problemOf) => (
          <div className={styles['pair']}>
            <Field label={m.client_name()} problem={problemOf('name')}>
              {(wiring) => (
                <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} {...wiring} />
              )}
            </Field>
            <Field label={m.client_pronouns()} problem={problemOf('pronouns')}>
              {(wiring) => (
                <Input
                  value={pronouns}
                  maxLength={40}
                  onChange={(event) => setPronouns(event.target.value)}
                  {...wiring}
                />
              )}
            </Field>
          </div>
        )}
      </Form>
    </section>
  )
}
