import { Link } from '@tanstack/react-router'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { TodayRow } from '#server/http/contract.ts'
import type { Whose } from '#web/today/whose.ts'
import styles from '#web/today/today.module.css'
import { fromToday, nearDayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type RowProps = { readonly row: TodayRow; readonly today: CivilDate; readonly as: Whose }

/** One client in one line: who, when, the last agreed step, what waits. */
export function Row({ row, today, as }: RowProps) {
  const { client, plan, name, lastStep, toCoSign, agenda } = row
  return (
    <li className={styles['row']}>
      <div className={styles['who']}>
        <Link to={plan ? `/plan/${plan}` : `/clients/${client}`}>{name}</Link>
        <span>{sessionWords(row, today)}</span>
      </div>
      <div className={styles['what']}>
        {lastStep ? (
          <span>{m.today_step({ step: lastStep })}</span>
        ) : (
          <span className={styles['soft']}>{plan ? m.today_no_step() : m.today_no_plan()}</span>
        )}
        <Waits row={row} as={as} />
        {agenda > 0 && plan ? (
          <Link to={`/plan/${plan}/progress`}>
            {m.today_agenda({ count: agenda })} <span className="for-readers-only">{name}</span>
          </Link>
        ) : null}
      </div>
      <div className={styles['ways']}>
        {toCoSign && plan ? <Link to={`/plan/${plan}/sign`}>{m.today_co_sign()}</Link> : null}
        {as === 'therapist' ? (
          <Link to={`/clients/${client}`}>
            {m.today_card()} <span className="for-readers-only">{name}</span>
          </Link>
        ) : null}
      </div>
    </li>
  )
}

function sessionWords({ nextSession, sessionOpen }: TodayRow, today: CivilDate): string {
  if (sessionOpen) return m.today_session_open()
  if (!nextSession) return ''
  if (nextSession === today) return m.today_session_today()
  return m.today_session({ day: nearDayWords(nextSession), away: fromToday(nextSession, today) })
}

function Waits({ row, as }: { readonly row: TodayRow; readonly as: Whose }) {
  const { waitsForMe, waitsForClient, name, toCoSign } = row
  return (
    <>
      {toCoSign ? <span className={styles['waits']}>{m.today_to_co_sign()}</span> : null}
      {as === 'therapist' && waitsForMe > 0 ? (
        <span className={styles['waits']}>
          {m.today_waits_for_you({ count: waitsForMe })}
          {sinceWords(row)}
        </span>
      ) : null}
      {waitsForClient > 0 ? (
        <span className={styles['soft']}>{m.today_waits_for_client({ count: waitsForClient, name })}</span>
      ) : null}
    </>
  )
}

/** How long the longest of them has waited, and whether that is one of them, some or all. */
function sinceWords({ waitsForMe, sessionsWaiting, waitingLongest }: TodayRow): string {
  if (sessionsWaiting === 0) return ''
  const since = m.today_since({ count: sessionsWaiting })
  if (waitsForMe === 1) return ` ${since}`
  return `, ${waitingLongest >= waitsForMe ? m.today_all_since({ since }) : m.today_some_since({ count: waitingLongest, since })}`
}
