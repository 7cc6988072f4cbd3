import { useQuery } from '@tanstack/react-query'
import styles from '#web/consent/consent.module.css'
import { clientQuery } from '#web/live/client.ts'
import { useMe } from '#web/live/me.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * Who can read this page: those who really can, by name where it is a supervisor; and that a no changes nothing about that. Until that is
 * known only its place is kept.
 */
export function ConsentReaders({ screen }: { readonly screen: PlanScreen }) {
  const { page } = screen
  const inRoom = useMe().room !== null
  const { data, isLoading } = useQuery({ ...clientQuery(page.practice, page.client.id), enabled: !inRoom })
  const names = data?.supervisors.map((one) => data.people[one]?.name ?? page.people[one]?.name ?? '').filter(Boolean)
  return (
    <span className={isLoading ? styles['onItsWay'] : undefined}>
      {names === undefined
        ? m.consent_readers_maybe()
        : names.length > 0
          ? m.consent_readers_with({ names: names.join(', ') })
          : m.consent_readers_alone()}{' '}
      {m.consent_readers_no_rights()}
    </span>
  )
}
