import { waitsToBeConfirmed } from '#domain/plan/decision/confirmed.ts'
import type { Decision, Outcome } from '#domain/plan/decision/decision.ts'
import styles from '#web/decide/decision.module.css'
import { OutcomeWords } from '#web/decide/outcome-shown.tsx'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf } from '#web/plan/reading.ts'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** A note that the client never said was so stays a note of whoever wrote it. */
const earlierTitle = (screen: PlanScreen, outcome: Outcome): string =>
  waitsToBeConfirmed({ outcome })
    ? m.decide_note_earlier({ name: nameOf(screen, outcome.by) })
    : outcome.what === 'chosen'
      ? m.decide_was_chosen()
      : m.decide_was_not_yet()

/** What had come of a choice before it was opened again. */
export function EarlierOutcomes({ screen, decision }: { readonly screen: PlanScreen; readonly decision: Decision }) {
  if (decision.earlier.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="earlier">
      <h2 id="earlier">{m.decide_earlier()}</h2>
      <ol className={styles['earlier']}>
        {decision.earlier.toReversed().map((outcome) => (
          <li key={outcome.at}>
            <p>{earlierTitle(screen, outcome)}</p>
            <OutcomeWords screen={screen} decision={decision} outcome={outcome} />
            {outcome.reopened ? (
              <p className={styles['soft']}>
                {m.decide_reopened({ name: nameOf(screen, outcome.reopened.by), day: dayWords(outcome.reopened.on) })}{' '}
                {outcome.reopened.reason ? m.reason_given({ reason: outcome.reopened.reason }) : ''}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
