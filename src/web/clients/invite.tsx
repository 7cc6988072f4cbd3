import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { InvitationMade } from '#server/http/contract.ts'
import { InvitationCode } from '#web/clients/invitation-code.tsx'
import type { ReachProps } from '#web/clients/reach-props.ts'
import styles from '#web/clients/clients.module.css'
import { tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import { queries } from '#web/live/query.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** Invites by letter. A practice that is not reachable says so: its link opens on this computer and nowhere else. */
export function Invite({ here, page }: ReachProps) {
  const { client, invitationOpen } = page
  const [email, setEmail] = useState('')
  const [made, setMade] = useState<InvitationMade | null>(null)
  const commandId = useRef(newCommandId())
  const invite = async () => {
    const body = { practice: here.id, commandId: commandId.current, email: email.trim() }
    const told = await tell<InvitationMade>(`/api/clients/${encodeURIComponent(client.id)}/invitation`, body)
    if ('refused' in told) return told.refused
    commandId.current = newCommandId()
    setMade(told.done)
    void queries.invalidateQueries({ queryKey: ['client', client.id] })
    return null
  }
  if (made)
    return (
      <InvitationCode
        made={made}
        name={client.name}
        outbox={here.roles.includes('administrator')}
        onDone={() => setMade(null)}
      />
    )
  return (
    <div className={styles['part']}>
      <h3>{m.invite_title()}</h3>
      {here.reachable ? null : (
        <Notice>
          <span>{m.invite_not_reachable({ name: client.name })}</span>
          {here.roles.includes('administrator') ? (
            <Link to="/practice/settings">{m.invite_how_reachable()}</Link>
          ) : null}
        </Notice>
      )}
      <Form
        button={
          invitationOpen || client.person
            ? m.invite_again()
            : here.reachable
              ? m.invite_button()
              : m.invite_button_here()
        }
        look="plain"
        act={invite}
        fields={['email']}
        missing={{ email: !email.includes('@') && m.email_needed() }}
      >
        {(problemOf) => (
          <Field
            label={m.invite_email({ name: client.name })}
            hint={m.invite_email_hint()}
            problem={problemOf('email')}
          >
            {(wiring) => (
              <Input type="email" value={email} onChange={(event) => setEmail(event.target.value)} {...wiring} />
            )}
          </Field>
        )}
      </Form>
    </div>
  )
}
