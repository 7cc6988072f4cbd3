import type { Member } from '#domain/practice/practice.ts'
import { Alone } from '#web/care-team/alone.tsx'
import { type Here, useHere } from '#web/live/me.ts'
import { usePracticePage } from '#web/live/practice.ts'
import { InviteMember } from '#web/practice/invite-member.tsx'
import { MemberCard } from '#web/practice/member-card.tsx'
import { roleWords } from '#web/practice/role-words.ts'
import styles from '#web/practice/practice.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The people of the practice, by name: who they are to it, who is invited, who has left. */
export function Screen() {
  const here = useHere()
  return (
    <Page title={m.people_title()} under={m.people_order()}>
      {here ? <People here={here} /> : null}
    </Page>
  )
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name)

function People({ here }: { readonly here: Here }) {
  const { practice } = usePracticePage(here.id)
  const all = Object.values(practice.members).toSorted(byName)
  const members = all.filter((one) => !one.ended)
  const left = all.filter((one) => one.ended)
  const invited = Object.values(practice.invitations).toSorted(byName)
  const mayChange = here.roles.includes('administrator')
  return (
    <>
      {mayChange ? <Alone practice={here.id} /> : null}
      <ul className={styles['people']}>
        {members.map((member) => (
          <MemberCard key={member.person} member={member} members={members} practice={here.id} mayChange={mayChange} />
        ))}
      </ul>
      {invited.length > 0 ? (
        <section aria-labelledby="invited">
          <h2 id="invited">{m.people_invited()}</h2>
          <ul>
            {invited.map((one) => (
              <li key={one.id}>
                {m.people_invited_one({ name: one.name, roles: roleWords(one.roles), day: dayWords(one.on) })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mayChange ? <InviteMember here={here} /> : null}
      {left.length > 0 ? <Left members={left} /> : null}
    </>
  )
}

function Left({ members }: { readonly members: readonly Member[] }) {
  return (
    <details>
      <summary>{m.people_left()}</summary>
      <ul>
        {members.map((one) => (
          <li key={one.person}>{m.people_left_one({ name: one.name, day: dayWords(one.ended ?? one.since) })}</li>
        ))}
      </ul>
    </details>
  )
}
