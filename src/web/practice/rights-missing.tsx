import { Link } from '@tanstack/react-router'
import type { Practice } from '#domain/practice/practice.ts'
import { worksAlone } from '#domain/practice/rights.ts'
import styles from '#web/practice/practice.module.css'
import { m } from '#words/paraglide/messages.js'

/** Set-up: whether clients can read whom to turn to. In a solo practice nobody inside can be named, and nobody is asked for. */
export function RightsMissing({ practice }: { readonly practice: Practice }) {
  const { named, outside, body } = practice.rights
  const alone = worksAlone(practice)
  const here = named !== null && practice.members[named]?.ended === undefined
  const missing = [
    ...(here || alone ? [] : [m.rights_set_missing_named()]),
    ...(outside ? [] : [m.rights_set_missing_outside()]),
    ...(body ? [] : [m.rights_set_missing_body()]),
  ]
  const all = missing.length === (alone ? 2 : 3)
  return (
    <section aria-labelledby="whom" className={styles['fields']}>
      <h2 id="whom">{m.rights_set_missing()}</h2>
      {all ? <p>{m.rights_set_missing_all()}</p> : null}
      {alone && missing.length > 0 ? <p>{m.rights_set_missing_alone()}</p> : null}
      {missing.length > 0 ? (
        <ul className={styles['ways']}>
          {missing.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : (
        <p>{alone ? m.rights_set_missing_none_alone() : m.rights_set_missing_none()}</p>
      )}
      <p>
        <Link to="/practice/rights">{missing.length > 0 ? m.rights_set_missing_link() : m.rights_set_title()}</Link>
      </p>
    </section>
  )
}
