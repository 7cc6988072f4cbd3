import { Link } from '@tanstack/react-router'
import { useMe } from '#web/live/me.ts'
import styles from '#web/supporters/supporters.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/** The plans that others chose to show the reader: the home of somebody who is nothing else here. */
export function SupportList() {
  const { supports } = useMe()
  return (
    <Page title={m.support_home_title()} under={m.support_home_under()}>
      {supports.length === 0 ? (
        <EmptyState title={m.home_no_one_title()}>
          <p>{m.support_none()}</p>
        </EmptyState>
      ) : (
        <ul className={styles['cards']}>
          {supports.map(({ plan, name, until }) => (
            <li key={plan} className={styles['card']}>
              <Link to="/support/$plan" params={{ plan }} className={styles['link'] ?? ''}>
                {m.support_home_line({ name })}
              </Link>
              {until ? <p className={styles['soft']}>{m.support_home_until({ day: dayWords(until) })}</p> : null}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
