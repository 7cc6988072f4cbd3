import { Link } from '@tanstack/react-router'
import styles from '#web/consent/consent.module.css'
import { pageAt } from '#web/consent/page-at.ts'
import { m } from '#words/paraglide/messages.js'

/** What one can look at after a no: other ways, and what one may know and do. */
export function AfterNo({ plan }: { readonly plan: string }) {
  const ways = [
    { to: pageAt('/choices/$plan', { plan }), words: m.consent_if_no_other_ways() },
    { to: pageAt('/rights', {}), words: m.consent_if_no_rights() },
  ]
  return (
    <span className={styles['ways']}>
      {ways.map(({ to, words }) =>
        to ? (
          <Link key={to} to={to}>
            {words}
          </Link>
        ) : null,
      )}
    </span>
  )
}
