import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { alertsQuery } from '#web/alerts/alerts-query.ts'
import styles from '#web/alerts/alerts.module.css'
import { sortedAlerts } from '#web/alerts/sorted-alerts.ts'
import { m } from '#words/paraglide/messages.js'

/** In the top bar of every page of a member: how many answers about safety wait for someone. Nothing while none does. */
export function AlertCount({ practice }: { readonly practice: string }) {
  const { data } = useQuery(alertsQuery(practice))
  const open = sortedAlerts(data?.alerts ?? []).open.length
  return (
    <span role="status" className={styles['count']}>
      {open > 0 ? (
        <Link to="/" hash="alerts">
          {m.alert_count({ count: open })}
        </Link>
      ) : null}
    </span>
  )
}
