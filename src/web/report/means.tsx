import { RATE_NAMES, type RateName, RATES } from '#web/report/rates.ts'
import styles from '#web/report/report.module.css'
import { m } from '#words/paraglide/messages.js'

const MEANS: Record<RateName, () => string> = {
  completion: m.report_completion_means,
  reliableImprovement: m.report_reliableImprovement_means,
  recovery: m.report_recovery_means,
  reliableRecovery: m.report_reliableRecovery_means,
  noReliableChange: m.report_noReliableChange_means,
  deterioration: m.report_deterioration_means,
}

/** What each share counts, among whom, by which rules. */
export function Means({ smallest }: { readonly smallest: number }) {
  return (
    <section className={styles['means']} aria-labelledby="means">
      <h2 id="means">{m.report_means()}</h2>
      <dl>
        {RATE_NAMES.map((name) => (
          <div key={name}>
            <dt>{RATES[name]()}</dt>
            <dd>{MEANS[name]()}</dd>
          </div>
        ))}
      </dl>
      <p>{m.report_other_measures_means()}</p>
      <p>{m.report_rules_source()}</p>
      <p>{m.report_interval_means()}</p>
      <p>{m.report_small_means({ smallest })}</p>
      <p>{m.report_not_goal()}</p>
    </section>
  )
}
