import { Link } from '@tanstack/react-router'
import { AnswerAndWhen, Record, ToClient } from '#web/alerts/alert-card.tsx'
import { whenWords } from '#web/alerts/alert-words.ts'
import styles from '#web/alerts/alerts.module.css'
import type { Alert } from '#web/alerts/sorted-alerts.ts'
import { m } from '#words/paraglide/messages.js'

type ActedProps = { readonly alerts: readonly Alert[]; readonly practice: string; readonly now: number }

/** Directly under what interrupts: alerts on which somebody acted, and which nobody has talked about with the client yet. */
export function UntalkedAlerts({ alerts, practice, now }: ActedProps) {
  if (alerts.length === 0) return null
  return (
    <section aria-labelledby="untalked-alerts" className={styles['untalked']}>
      <h2 id="untalked-alerts">{m.alert_untalked_title()}</h2>
      <ul>
        {alerts.map((one) => (
          <li key={one.risk}>
            <h3>{one.name}</h3>
            <AnswerAndWhen alert={one} now={now} />
            {one.acted ? (
              <p>
                {m.alert_recorded({ by: one.acted.by, at: whenWords(one.acted.at, now) })} “{one.acted.words}”
              </p>
            ) : null}
            <Record alert={one} practice={practice} words={m.alert_record_talk()}>
              <ToClient alert={one} />
            </Record>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Quietly, for a week: somebody else has talked with one's own client about such an answer. */
export function TalkedByOthers({ alerts, now }: Omit<ActedProps, 'practice'>) {
  if (alerts.length === 0) return null
  return (
    <ul aria-label={m.alert_talked_list()} className={styles['talked']}>
      {alerts.map(({ risk, acted, name, plan, client }) => (
        <li key={risk}>
          {m.alert_talked({ by: acted?.by ?? '', name, at: acted ? whenWords(acted.at, now) : '' })}{' '}
          <Link to={plan ? `/plan/${plan}/progress` : `/clients/${client}`}>
            {m.alert_talked_read()} <span className="for-readers-only">({name})</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
