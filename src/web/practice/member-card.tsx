import { useState } from 'react'
import { EditMember } from '#web/practice/edit-member.tsx'
import type { MemberProps } from '#web/practice/member-props.ts'
import { roleWords } from '#web/practice/role-words.ts'
import styles from '#web/practice/practice.module.css'
import { Button } from '#web/ui/button.tsx'
import { Sheet } from '#web/ui/sheet.tsx'
import { m } from '#words/paraglide/messages.js'

/** One member in one line; an administrator opens a sheet to change what they are here. */
export function MemberCard({ member, members, practice, mayChange }: MemberProps & { readonly mayChange: boolean }) {
  const [open, setOpen] = useState(false)
  const supervisor = members.find((one) => one.person === member.supervisor)
  return (
    <li className={styles['member']}>
      <div>
        <strong>{member.name}</strong>
        <div className={styles['soft']}>
          {roleWords(member.roles)}
          {supervisor
            ? `. ${member.coSign ? m.people_co_signed_by({ name: supervisor.name }) : m.people_supervised_by({ name: supervisor.name })}`
            : ''}
        </div>
      </div>
      {mayChange ? (
        <Button small onClick={() => setOpen(true)}>
          {m.people_change()} <span className="for-readers-only">{member.name}</span>
        </Button>
      ) : null}
      {open ? (
        <Sheet name="member" title={member.name} onClose={() => setOpen(false)}>
          <EditMember member={member} members={members} practice={practice} onEnded={() => setOpen(false)} />
        </Sheet>
      ) : null}
    </li>
  )
}
