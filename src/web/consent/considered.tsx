import type { Considered as OneConsidered } from '#domain/plan/decision/decision.ts'
import styles from '#web/consent/consent.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What else there was, and what was chosen: the choices as they stood when the version was prepared. */
export function Considered({ considered }: { readonly considered: readonly OneConsidered[] }) {
  if (considered.length === 0) return null
  return (
    <ul className={styles['items']}>
      {considered.map((one) => (
        <li key={`${one.question}${one.on}`} className={styles['part']}>
          <div>
            <p>{one.question}</p>
            <p className={styles['soft']}>
              {m.consent_else_looked({ on: dayWords(one.on), options: one.options.join(', ') })}{' '}
              {one.chosen.length > 0
                ? m.consent_else_chosen({ chosen: one.chosen.join(', ') })
                : m.consent_else_none_chosen()}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
