import { useRef, useState } from 'react'
import type { Role } from '#domain/practice/practice.ts'
import type { InvitationMade } from '#server/http/contract.ts'
import { InvitationCode } from '#web/clients/invitation-code.tsx'
import { tell } from '#web/live/api.ts'
import { newCommandId } from '#web/live/asking.ts'
import type { Here } from '#web/live/me.ts'
import { queries } from '#web/live/query.ts'
import { RoleChoice } from '#web/practice/role-choice.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

/** Invites a member: a name, an address, what they will be. The code is told in person, as for clients. */
export function InviteMember({ here }: { readonly here: Here }) {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button look="primary" onClick={() => setOpen(true)}>
        {m.people_invite()}
      </Button>
      {open ? (
        <Sheet name="invite-member" title={m.people_invite()} onClose={() => setOpen(false)}>
          <Inside here={here} onDone={() => setOpen(false)} />
        </Sheet>
      ) : null}
    </div>
  )
}

function Inside({ here, onDone }: { readonly here: Here; readonly onDone: () => void }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(['therapist'])
  const [made, setMade] = useState<InvitationMade | null>(null)
  const commandId = useRef(newCommandId())
  const invite = async () => {
    const body = { practice: here.id, commandId: commandId.current, email: email.trim(), name: name.trim(), roles }
    const told = await tell<InvitationMade>('/api/practice/invitations', body)
    if ('refused' in told) return told.refused
    setMade(told.done)
    void queries.invalidateQueries({ queryKey: ['practice'] })
    return null
  }
  if (made) return <InvitationCode made={made} name={name} outbox onDone={onDone} />
  const missing = {
    name: name.trim() === '' && m.name_needed(),
    email: !email.includes('@') && m.email_needed(),
    roles: roles.length === 0 && m.people_roles_needed(),
  }
  return (
    <Form button={m.people_invite_send()} act={invite} fields={['name', 'email']} missing={missing}>
      {(problemOf) => (
        <>
          <Field label={m.people_name()} problem={problemOf('name')}>
            {(wiring) => (
              <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} {...wiring} />
            )}
          </Field>
          <Field label={m.people_email()} problem={problemOf('email')}>
            {(wiring) => (
              <Input type="email" value={email} onChange={(event) => setEmail(event.target.value)} {...wiring} />
            )}
          </Field>
          <RoleChoice roles={roles} onChange={setRoles} problem={problemOf('roles')} />
        </>
      )}
    </Form>
  )
}
