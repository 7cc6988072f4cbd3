import { RateGoal } from '#web/progress/rate-goal.tsx'
import type { ReadingProgress } from '#web/progress/reading.ts'
import styles from '#web/progress/progress.module.css'
import { m } from '#words/paraglide/messages.js'

/** Goals without a chart yet, so that a therapist can be the first to rate one. */
export function UnratedGoals({ reading }: { readonly reading: ReadingProgress }) {
  const { unrated } = reading.page.progress
  if (unrated.length === 0 || !reading.may('rateGoal')) return null
  return (
    <section className={styles['part']} aria-labelledby="unrated">
      <h2 id="unrated">{m.rate_unrated_therapist()}</h2>
      {unrated.map(({ goal, words }) => (
        <article key={goal} className={styles['card']}>
          <h3 className="own-words">{words}</h3>
          <RateGoal reading={reading} goal={goal} />
        </article>
      ))}
    </section>
  )
}
