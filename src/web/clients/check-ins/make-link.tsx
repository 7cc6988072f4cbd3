import { useRef, useState } from 'react'
import type { CheckInLinkMade } from '#server/http/check-in-contract.ts'
import type { AskingProps } from '#web/clients/check-ins/asking-props.ts'
import { LinkToCheckIn } from '#web/clients/check-ins/link-made.tsx'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { readsAfter } from '#web/clients/check-ins/settings-query.ts'
import { tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import { queries } from '#web/live/query.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

/** A link for one check-in that needs no account: handed over, or mailed where the client has said that is all right. */
export function MakeLink({ here, page }: AskingProps) {
  const { client } = page
  const [email, setEmail] = useState('')
  const [made, setMade] = useState<CheckInLinkMade | null>(null)
  const commandId = useRef(newCommandId())
  const mayMail = client.reach?.mayWrite === true && client.reach.ownMailbox
  const make = async () => {
    const to = mayMail && email.trim() ? { email: email.trim() } : {}
    const body = { practice: here.id, commandId: commandId.current, ...to }
    const told = await tell<CheckInLinkMade>(`/api/clients/${encodeURIComponent(client.id)}/check-in-link`, body)
    if ('refused' in told) return told.refused
    commandId.current = newCommandId()
    setMade(told.done)
    for (const queryKey of readsAfter(client.id)) void queries.invalidateQueries({ queryKey })
    return null
  }
  if (made)
    return (
      <LinkToCheckIn
        made={made}
        name={client.name}
        outbox={here.roles.includes('administrator')}
        onDone={() => setMade(null)}
      />
    )
  return (
    <>
      <p>{m.asking_link_says()}</p>
      <Form
        button={m.asking_link_make()}
        look="plain"
        act={make}
        fields={['email']}
        missing={{ email: mayMail && email.trim() !== '' && !email.includes('@') && m.email_needed() }}
      >
        {(problemOf) =>
          mayMail ? (
            <Field label={m.asking_link_mail()} hint={m.asking_link_mail_hint()} problem={problemOf('email')}>
              {(wiring) => (
                <Input type="email" value={email} onChange={(event) => setEmail(event.target.value)} {...wiring} />
              )}
            </Field>
          ) : (
            <p className={styles['soft']}>{m.asking_link_no_mail({ name: client.name })}</p>
          )
        }
      </Form>
    </>
  )
}
