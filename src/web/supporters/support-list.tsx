import { Link } from '@tanstack/react-router'
import { HelpLink } from '#web/home/help-link.tsx'
import { useMe } from '#web/live/me.ts'
import styles from '#web/supporters/supporters.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

/**
 * The plans that others chose to show the reader: the home of somebody who is nothing else here. `ended`: the one they were looking at
 * is shown to them no more.
 */
export function SupportList({ ended = false }: { readonly ended?: boolean }) {
  const { supports } = useMe()
  const none = ended || supports.length === 0
  return (
    <Page title={m.support_home_title()} under={none ? undefined : m.support_home_under()} beside={<HelpLink />}>
      {none ? (
        <EmptyState title={ended ? m.support_over_title() : m.support_none_title()}>
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
