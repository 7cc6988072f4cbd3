import { Link } from '@tanstack/react-router'
import styles from '#web/home/home.module.css'
import { useHere, useMe } from '#web/live/me.ts'
import { m } from '#words/paraglide/messages.js'

/** Under every home: help, kept calm, for clients; how one signs in; and one's own plans in other places. */
export function HomeFoot({ help = false }: { readonly help?: boolean }) {
  const me = useMe()
  const here = useHere()
  const others = me.practices.filter((one) => one.id !== here?.id || !help)
  return (
    <footer className={styles['foot']}>
      {help ? <Link to="/help">{m.home_help()}</Link> : null}
      {help ? <Link to="/rules">{m.rules_title()}</Link> : <a href="/second-factor">{m.home_sign_in()}</a>}
      {others.map((one) => {
        const plan = one.asClient?.plans.at(-1)
        return plan ? (
          <Link key={one.id} to={`/plan/${plan}`}>
            {m.home_plan_at({ practice: one.name })}
          </Link>
        ) : null
      })}
    </footer>
  )
}
