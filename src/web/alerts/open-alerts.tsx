import { useQuery } from '@tanstack/react-query'
import { TalkedByOthers, UntalkedAlerts } from '#web/alerts/acted-alerts.tsx'
import { AlertCard } from '#web/alerts/alert-card.tsx'
import { AlertsUnread } from '#web/alerts/alerts-unread.tsx'
import { alertsQuery } from '#web/alerts/alerts-query.ts'
import styles from '#web/alerts/alerts.module.css'
import { type Alert, sortedAlerts } from '#web/alerts/sorted-alerts.ts'
import { m } from '#words/paraglide/messages.js'

/**
 * Above everything on a member's home: answers about safety on which nobody has acted; under them, calmly, those not talked about yet
 * and what others have talked about. When they cannot be read, it says so.
 */
export function OpenAlerts({ practice }: { readonly practice: string }) {
  const { data, error, refetch, dataUpdatedAt } = useQuery(alertsQuery(practice))
  const { open, untalked, talked } = sortedAlerts(data?.alerts ?? [])
  if (error)
    return (
      <div className={styles['above']}>
        <AlertsUnread again={() => void refetch()} />
      </div>
    )
  if (open.length + untalked.length + talked.length === 0) return null
  return (
    <div className={styles['above']}>
      {open.length > 0 ? <Open alerts={open} practice={practice} now={dataUpdatedAt} /> : null}
      <UntalkedAlerts alerts={untalked} practice={practice} now={dataUpdatedAt} />
      <TalkedByOthers alerts={talked} now={dataUpdatedAt} />
    </div>
  )
}

type OpenProps = { readonly alerts: readonly Alert[]; readonly practice: string; readonly now: number }

function Open({ alerts, practice, now }: OpenProps) {
  return (
    <section id="alerts" className={styles['open']} aria-labelledby="alerts-title">
      <div className={styles['alerts']}>
        <header>
          <h2 id="alerts-title">{m.alert_title({ count: alerts.length })}</h2>
          <p className={styles['soft']}>{m.alert_under()}</p>
        </header>
        <ul>
          {alerts.map((one) => (
            <AlertCard key={one.risk} alert={one} practice={practice} now={now} />
          ))}
        </ul>
      </div>
    </section>
  )
}
