import { REVIEW_EVERY } from '#domain/practice/review-every.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import styles from '#web/review/review.module.css'
import { Field, Select } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** The rhythm of this plan, where it differs from the practice's. */
export function HowOften({ screen }: { readonly screen: PlanScreen }) {
  const { plan, page } = screen
  const { act, refusal } = useAct(screen)
  const choose = (value: string): void => {
    const days = REVIEW_EVERY.find((one) => String(one) === value)
    if (days !== undefined) void act({ type: 'setReviewEvery', days })
  }
  return (
    <div className={styles['rhythm']}>
      <Field label={m.review_every_therapist()} hint={m.review_every_hint_therapist({ days: page.reviewEvery })}>
        {(wiring) => (
          <Select
            value={String(plan.reviewEvery ?? page.reviewEvery)}
            choices={REVIEW_EVERY.map((days) => ({ value: String(days), words: m.review_days({ days }) }))}
            onChoose={choose}
            {...wiring}
          />
        )}
      </Field>
      <Refused refusal={refusal} />
    </div>
  )
}
