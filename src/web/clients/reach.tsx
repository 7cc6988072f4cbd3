import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isUnderAge } from '#domain/practice/client.ts'
import styles from '#web/clients/clients.module.css'
import { Invite } from '#web/clients/invite.tsx'
import type { ReachProps } from '#web/clients/reach-props.ts'
import { ReachQuestions } from '#web/clients/reach-questions.tsx'
import { practiceQuery } from '#web/live/practice.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** How the client takes part: signed in themselves, invited, or in the room. The question comes before any letter. */
export function Reach({ here, page, capacity }: ReachProps) {
  const { client } = page
  const { name } = client
  const practice = useQuery(practiceQuery(here.id)).data
  if (client.person)
    return (
      <Part name={name}>
        <p>{m.reach_signed_in({ name })}</p>
        {client.reach?.mayWrite && client.reach.ownMailbox ? (
          <details>
            <summary>{m.reach_cannot_sign_in({ name })}</summary>
            <div className={styles['part']}>
              <p>{m.reach_let_back_in({ name })}</p>
              <Invite here={here} page={page} capacity={capacity} />
            </div>
          </details>
        ) : null}
      </Part>
    )
  if (practice && isUnderAge(client, practice.practice.ageOfConsent, page.today))
    return (
      <Part name={name}>
        <Notice>{m.client_under_age({ age: practice.practice.ageOfConsent })}</Notice>
        <InTheRoom name={name} />
      </Part>
    )
  const open = client.reach?.mayWrite === true && client.reach.ownMailbox
  return (
    <Part name={name}>
      {page.invitationOpen ? (
        <Notice>{m.reach_invited({ name, day: dayWords(client.invited?.on ?? page.today) })}</Notice>
      ) : null}
      <ReachQuestions key={client.reach?.on} here={here} page={page} capacity={capacity} />
      {open ? <Invite here={here} page={page} capacity={capacity} /> : null}
      {client.reach && !open ? <Notice>{m.reach_not_by_letter({ name })}</Notice> : null}
      <InTheRoom name={name} />
    </Part>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby="reach" className={styles['part']}>
      <h2 id="reach">{m.reach_title({ name })}</h2>
      {children}
    </section>
  )
}

function InTheRoom({ name }: { readonly name: string }) {
  return (
    <div>
      <h3>{m.reach_room_title()}</h3>
      <p>{m.reach_room_text({ name })}</p>
    </div>
  )
}
