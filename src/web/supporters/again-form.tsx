import { useEffect, useRef, useState } from 'react'
import { CONTRACT } from '#server/http/contract-version.ts'
import type { SupporterInvited, SupporterSeen } from '#server/http/supporters-contract.ts'
import { tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import { queries } from '#web/live/query.ts'
import styles from '#web/supporters/supporters.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { Form, type Outcome } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type AgainProps = {
  readonly practice: string
  readonly client: string
  readonly one: SupporterSeen
  readonly onInvited: (invited: SupporterInvited & { readonly name: string }) => void
  readonly onClose: () => void
}

/** A new link for somebody who was invited before. Whoever has come already is written to where they sign in. */
export function AgainForm({ practice, client, one, onInvited, onClose }: AgainProps) {
  // One invitation is one command, however often it has to be sent.
  const [commandId] = useState(newCommandId)
  const [email, setEmail] = useState(one.link.email ?? '')
  const first = useRef<HTMLHeadingElement>(null)
  // What was pressed is gone.
  useEffect(() => first.current?.focus(), [])
  const { id, name, joined } = one
  const fixed = joined && one.link.email !== null
  const send = async (): Promise<Outcome> => {
    const path = `/api/clients/${encodeURIComponent(client)}/supporters/${encodeURIComponent(id)}/again`
    const told = await tell<SupporterInvited>(path, { contract: CONTRACT, practice, commandId, email: email.trim() })
    if ('refused' in told) return told.refused
    await queries.invalidateQueries({ queryKey: ['client', client] })
    onInvited({ ...told.done, name })
    return null
  }
  return (
    <div className={styles['doing']}>
      <Form
        button={m.supporters_again_send()}
        look="plain"
        act={send}
        fields={fixed ? [] : ['email']}
        missing={{ email: !email.includes('@') && m.supporters_email_needed() }}
        beside={
          <Button look="quiet" onClick={onClose}>
            {m.supporters_cancel()}
          </Button>
        }
      >
        {(problemOf) => (
          <>
            <h4 ref={first} tabIndex={-1}>
              {m.supporters_new_link({ name })}
            </h4>
            <p>{m.supporters_again_text({ name })}</p>
            {joined ? <p>{m.supporters_again_joined({ name })}</p> : null}
            {fixed ? (
              <p>{m.supporters_again_to({ email })}</p>
            ) : (
              <Field label={m.supporters_email()} hint={m.supporters_email_hint()} problem={problemOf('email')}>
                {(wiring) => (
                  <Input
                    type="email"
                    value={email}
                    maxLength={200}
                    onChange={(event) => setEmail(event.target.value)}
                    {...wiring}
                  />
                )}
              </Field>
            )}
          </>
        )}
      </Form>
    </div>
  )
}
