import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AlertsUnread } from '#web/alerts/alerts-unread.tsx'
import { alertsQuery } from '#web/alerts/alerts-query.ts'
import styles from '#web/alerts/alerts.module.css'
import { waitingFor } from '#web/alerts/waiting-for.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/**
 * On a page about one client, for whoever looks after alerts: an answer about safety waits, and the way to where it is recorded. Nothing
 * while none does. When it cannot be read, it says so.
 */
export function ClientAlert({ screen }: { readonly screen: PlanScreen }) {
  const { plan, page } = screen
  const seesAlerts = page.capacity === 'therapist' || page.capacity === 'supervisor'
  const { data, error, refetch } = useQuery({ ...alertsQuery(page.practice), enabled: seesAlerts })
  if (!seesAlerts) return null
  if (error) return <AlertsUnread again={() => void refetch()} />
  if (waitingFor(data?.alerts ?? [], page.client.id).length === 0) return null
  return (
    <Notice tone="waits" live>
      <Link className={styles['one'] ?? ''} to={`/plan/${plan.id}/progress`} hash="safety">
        {m.today_alert_therapist()}
      </Link>
    </Notice>
  )
}
