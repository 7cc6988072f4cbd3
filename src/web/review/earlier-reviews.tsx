import type { PlanScreen } from '#web/live/plan.ts'
import { BothSides } from '#web/review/both-sides.tsx'
import { WHY } from '#web/review/review-words.ts'
import styles from '#web/review/review.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly without: string | undefined }

/** Earlier looks at the plan, each with what both said then. */
export function EarlierReviews({ screen, without }: Props) {
  const earlier = screen.plan.reviews.filter((one) => one.done && one.id !== without).toReversed()
  if (earlier.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="earlier">
      <h2 id="earlier">{m.review_earlier()}</h2>
      <p className={styles['soft']}>{m.review_earlier_order()}</p>
      {earlier.map((one) => (
        <details key={one.id}>
          <summary>{m.review_earlier_one({ day: dayWords(one.done?.on ?? one.on), why: WHY[one.why]() })}</summary>
          <BothSides screen={screen} review={one} />
        </details>
      ))}
    </section>
  )
}
