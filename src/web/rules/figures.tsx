import styles from '#web/rules/rules.module.css'
import { m } from '#words/paraglide/messages.js'

/** For members: the figures behind the plain words, each with its source. */
export function Figures({ all }: { readonly all: readonly string[] }) {
  return (
    <div className={styles['figures']}>
      <h3>{m.rules_figures_therapist()}</h3>
      <ul>
        {all.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
