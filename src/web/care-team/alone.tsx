import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import styles from '#web/care-team/care-team.module.css'
import { custodyQuery } from '#web/care-team/custody-query.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

type AloneProps = {
  readonly practice: string
  /** Somebody whose membership may end: which clients would have nobody then. */
  readonly without?: { readonly person: string; readonly name: string }
}

/** For administrators: the clients with whom nobody works, or would. It warns and never blocks; nothing where there is nobody. */
export function Alone({ practice, without }: AloneProps) {
  const clients = useQuery(custodyQuery(practice, without?.person)).data?.clients ?? []
  if (clients.length === 0) return null
  return (
    <Notice tone="waits">
      <p>
        {without
          ? m.custody_warn_therapist({ count: clients.length, name: without.name })
          : m.custody_left_therapist({ count: clients.length })}
      </p>
      <ul className={styles['names']}>
        {clients.map(({ client, name }) => (
          <li key={client}>{name}</li>
        ))}
      </ul>
      <Link to="/practice/custody" className={styles['link'] ?? ''}>
        {m.custody_left_link_therapist()}
      </Link>
    </Notice>
  )
}
