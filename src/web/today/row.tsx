import { Link } from '@tanstack/react-router'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { TodayRow } from '#server/http/contract.ts'
import { PAGES } from '#web/pages.ts'
import type { Whose } from '#web/today/whose.ts'
import styles from '#web/today/today.module.css'
import { clockWords, dayAndTime, dayWords, fromToday, nearDayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type RowProps = {
  readonly row: TodayRow
  readonly today: CivilDate
  readonly as: Whose
  /** An answer about safety of this client waits for somebody. */
  readonly urgent: boolean
}

/** One client in one line: who, when, anything urgent, the last agreed step, what waits, what there is to talk about. */
export function Row({ row, today, as, urgent }: RowProps) {
  const { client, plan, name, lastStep, toCoSign, agenda, reviewDue, ended } = row
  return (
    <li className={styles['row']}>
      <div className={styles['who']}>
        <Link to={plan ? `/plan/${plan}` : `/clients/${client}`}>{name}</Link>
        <span>{ended ? '' : sessionWords(row, today)}</span>
      </div>
      <div className={styles['what']}>
        {urgent && plan ? (
          <Link className={styles['urgent'] ?? ''} to={`/plan/${plan}/progress`} hash="safety">
            {m.today_alert_therapist()} <span className="for-readers-only">{name}</span>
          </Link>
        ) : null}
        {ended ? (
          <span className={styles['soft']}>{m.today_plan_ended()}</span>
        ) : lastStep ? (
          <span>{m.today_step({ step: lastStep })}</span>
        ) : (
          <span className={styles['soft']}>{plan ? m.today_no_step() : m.today_no_plan()}</span>
        )}
        {ended ? null : <Waits row={row} as={as} />}
        {agenda > 0 && plan && !ended ? (
          <Link to={`/plan/${plan}/agenda`}>
            {m.today_to_talk_therapist({ count: agenda })} <span className="for-readers-only">{name}</span>
          </Link>
        ) : null}
        {reviewDue && plan ? (
          <Link to={'/plan/$plan/review' in PAGES ? `/plan/${plan}/review` : `/plan/${plan}`}>
            {m.today_review_therapist({ day: dayWords(reviewDue) })} <span className="for-readers-only">{name}</span>
          </Link>
        ) : null}
      </div>
      <div className={styles['ways']}>
        {plan && !ended ? (
          <Link to={`/plan/${plan}/session`}>
            {row.sessionOpen && as === 'therapist' ? m.today_close_therapist() : m.today_before_therapist()}{' '}
            <span className="for-readers-only">{name}</span>
          </Link>
        ) : null}
        {toCoSign && plan && !ended ? <Link to={`/plan/${plan}/sign`}>{m.today_co_sign()}</Link> : null}
        {as === 'therapist' ? (
          <Link to={`/clients/${client}`}>
            {m.today_card()} <span className="for-readers-only">{name}</span>
          </Link>
        ) : null}
      </div>
    </li>
  )
}

function sessionWords({ nextSession, nextSessionAt, sessionOpen, leftOpen }: TodayRow, today: CivilDate): string {
  if (leftOpen) return m.today_left_open_therapist({ day: nearDayWords(leftOpen) })
  if (sessionOpen) return m.today_session_open()
  if (!nextSession) return ''
  const at = nextSessionAt ?? undefined
  if (nextSession === today)
    return at === undefined ? m.today_session_today() : m.today_session_today_at({ time: clockWords(at) })
  const day = dayAndTime(nearDayWords(nextSession), at)
  if (nextSession < today) return m.today_was_therapist({ day, away: fromToday(nextSession, today) })
  return m.today_session({ day, away: fromToday(nextSession, today) })
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
