import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { concernsQuery } from '#web/rights/concern-query.ts'
import styles from '#web/rights/rights.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** On the home of the named person, quietly: that somebody has written. No name: others look at this screen, too. */
export function ConcernsHere({ practice }: { readonly practice: string }) {
  const { data } = useQuery(concernsQuery(practice))
  const all = data?.clients ?? []
  const open = all.filter((one) => one.open > 0)
  if (all.length === 0) return null
  return (
    <section className={styles['here']} aria-label={m.rights_named_place()}>
      <p>{open.length > 0 ? m.rights_sent_to_you({ count: open.length }) : m.rights_sent_all()}</p>
      <ul>
        {(open.length > 0 ? open : all).map((one) => (
          <li key={one.client}>
            <Link to={`/concerns/${one.client}`}>{m.rights_sent_on({ day: dayWords(one.on) })}</Link>
            {one.waits ? <span className={styles['soft']}> · {m.rights_sent_waits()}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
