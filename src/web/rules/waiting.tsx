import { Figures } from '#web/rules/figures.tsx'
import type { RulesProps } from '#web/rules/rules-props.ts'
import styles from '#web/rules/rules.module.css'
import { m } from '#words/paraglide/messages.js'

/** What joins the agenda of the next session, with the thresholds in force here. */
export function Waiting({ page, member }: RulesProps) {
  const { rules } = page.settings
  return (
    <section className={styles['part']} aria-labelledby="waiting">
      <h2 id="waiting">{m.rules_wait()}</h2>
      <p>{m.rules_wait_text()}</p>
      <ul className={styles['list']}>
        <li>{m.rules_wait_worse()}</li>
        <li>{m.rules_wait_no_change({ count: rules.noChangeBySession })}</li>
        <li>{m.rules_wait_gap({ count: rules.ratingGap })}</li>
        <li>{m.rules_wait_missed({ count: rules.missed })}</li>
      </ul>
      <p>{m.rules_wait_stricter()}</p>
      {member ? <Figures all={[m.rules_eight_therapist(), m.rules_own_therapist()]} /> : null}
    </section>
  )
}
