import { useState } from 'react'
import type { Role } from '#domain/practice/practice.ts'
import { Alone } from '#web/care-team/alone.tsx'
import { issueOnStream } from '#web/live/issue.ts'
import type { Command } from '#web/live/send.ts'
import type { MemberProps } from '#web/practice/member-props.ts'
import { RoleChoice } from '#web/practice/role-choice.tsx'
import styles from '#web/practice/practice.module.css'
import { Field, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

/** Roles, supervisor and co-signing, and the end of a membership: three small forms, each with its own act. */
export function EditMember({ member, members, practice, onEnded }: MemberProps & { readonly onEnded: () => void }) {
  const [roles, setRoles] = useState<readonly Role[]>(member.roles)
  const [supervisor, setSupervisor] = useState(member.supervisor ?? '')
  const [coSign, setCoSign] = useState(member.coSign ?? false)
  const { person, name } = member
  const issue = (command: Command) =>
    issueOnStream('practice', practice, 'administrator', { ...command, person }, [['practice'], ['me'], ['today']])
  const supervisors = members.filter((one) => one.person !== person && one.roles.includes('supervisor'))
  return (
    <div className={styles['edit']}>
      <Form
        button={m.people_save_roles()}
        done={m.practice_saved()}
        act={() => issue({ type: 'changeRoles', roles })}
        missing={{ roles: roles.length === 0 && m.people_roles_needed() }}
      >
        {(problemOf) => <RoleChoice roles={roles} onChange={setRoles} problem={problemOf('roles')} />}
      </Form>
      {member.roles.includes('therapist') ? (
        <Form
          button={m.people_save_supervisor()}
          done={m.practice_saved()}
          look="plain"
          act={() =>
            issue({ type: 'setSupervisor', supervisor: supervisor || null, coSign: coSign && supervisor !== '' })
          }
        >
          {() => (
            <>
              <Field
                label={m.people_supervisor()}
                hint={supervisors.length === 0 ? m.people_no_supervisor_yet() : undefined}
              >
                {(wiring) => (
                  <Select
                    value={supervisor}
                    none={m.people_no_supervisor()}
                    choices={supervisors.map((one) => ({ value: one.person, words: one.name }))}
                    onChoose={setSupervisor}
                    {...wiring}
                  />
                )}
              </Field>
              <label className={styles['tick']}>
                <input
                  type="checkbox"
                  checked={coSign}
                  disabled={supervisor === ''}
                  onChange={(event) => setCoSign(event.target.checked)}
                />
                {m.people_co_sign()}
              </label>
            </>
          )}
        </Form>
      ) : null}
      <details>
        <summary>{m.people_end({ name })}</summary>
        <Form
          button={m.people_end_now({ name })}
          look="plain"
          act={async () => {
            const refused = await issue({ type: 'endMembership' })
            if (!refused) onEnded()
            return refused
          }}
        >
          {() => (
            <>
              <Alone practice={practice} without={{ person, name }} />
              <p>{m.people_end_text({ name })}</p>
            </>
          )}
        </Form>
      </details>
    </div>
  )
}
