import { useQuery } from '@tanstack/react-query'
import { AlertCard } from '#web/alerts/alert-card.tsx'
import { alertsQuery } from '#web/alerts/alerts-query.ts'
import styles from '#web/alerts/alerts.module.css'
import { sortedAlerts } from '#web/alerts/sorted-alerts.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** Above everything on a member's home: answers about safety on which nobody has acted. When they cannot be read, it says so. */
export function OpenAlerts({ practice }: { readonly practice: string }) {
  const { data, error, refetch, dataUpdatedAt } = useQuery(alertsQuery(practice))
  const { open } = sortedAlerts(data?.alerts ?? [])
  if (error)
    return (
      <div className={styles['above']}>
        <Notice tone="waits" live>
          {m.alert_not_looked()}
          <span>
            <Button small onClick={() => void refetch()}>
              {m.try_again()}
            </Button>
          </span>
        </Notice>
      </div>
    )
  if (open.length === 0) return null
  return (
    <section id="alerts" className={styles['above']} aria-labelledby="alerts-title">
      <div className={styles['alerts']}>
        <header>
          <h2 id="alerts-title">{m.alert_title({ count: open.length })}</h2>
          <p className={styles['soft']}>{m.alert_under()}</p>
        </header>
        <ul>
          {open.map((one) => (
            <AlertCard key={one.risk} alert={one} practice={practice} now={dataUpdatedAt} />
          ))}
        </ul>
      </div>
    </section>
  )
}
