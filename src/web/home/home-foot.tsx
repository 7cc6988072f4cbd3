import { Link } from '@tanstack/react-router'
import styles from '#web/home/home.module.css'
import { useHere, useMe } from '#web/live/me.ts'
import { m } from '#words/paraglide/messages.js'

/** Under every home: for clients what is looked out for, for others how one signs in; and one's own plans in other places. */
export function HomeFoot({ client = false }: { readonly client?: boolean }) {
  const me = useMe()
  const here = useHere()
  const others = me.practices.filter((one) => one.id !== here?.id || !client)
  const plan = client ? here?.asClient?.plans.at(-1) : undefined
  return (
    <footer className={styles['foot']}>
      {client ? <Link to="/rights">{m.rights_link()}</Link> : null}
      {plan ? <Link to={`/plan/${plan}/session`}>{m.sessions_title()}</Link> : null}
      {plan ? <Link to={`/choices/${plan}`}>{m.title_choices()}</Link> : null}
      {client ? <Link to="/rules">{m.rules_title()}</Link> : <a href="/second-factor">{m.home_sign_in()}</a>}
      {me.supports.length > 0 ? <Link to="/support">{m.nav_support()}</Link> : null}
      {others.map((one) => {
        const other = one.asClient?.plans.at(-1)
        return other ? (
          <Link key={one.id} to={`/plan/${other}`}>
            {m.home_plan_at({ practice: one.name })}
          </Link>
        ) : null
      })}
    </footer>
  )
}
