import { useQuery } from '@tanstack/react-query'
import { Record, ToClient } from '#web/alerts/alert-card.tsx'
import { alertsQuery } from '#web/alerts/alerts-query.ts'
import styles from '#web/alerts/alerts.module.css'
import { type Alert, sortedAlerts } from '#web/alerts/sorted-alerts.ts'
import { dayOf, dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** Answers about safety that wait for the next session: a quiet list. */
export function LaterAlerts({ practice }: { readonly practice: string }) {
  const { later } = sortedAlerts(useQuery(alertsQuery(practice)).data?.alerts ?? [])
  if (later.length === 0) return null
  return (
    <section aria-labelledby="later-alerts" className={styles['later']}>
      <h2 id="later-alerts">{m.alert_later_title()}</h2>
      <p className={styles['soft']}>{m.alert_later_under()}</p>
      <ul>
        {later.map((one) => (
          <li key={one.risk}>
            <p>
              <strong>{one.name}</strong>, {dayWords(one.on)}: “{one.question}” – “{one.answer}”
            </p>
            <p className={styles['soft']}>{standsWords(one)}</p>
            <Record alert={one} practice={practice} words={m.alert_record_talk()}>
              <ToClient alert={one} />
            </Record>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Why it is in the quiet list, or what has been done since. */
function standsWords({ acted, level }: Alert): string {
  if (acted) return m.alert_later_tried({ by: acted.by, day: dayWords(dayOf(acted.at)) })
  return level === 'ask' ? m.alert_later_ask() : m.alert_later_told()
}
