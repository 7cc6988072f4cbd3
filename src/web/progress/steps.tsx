import type { StepSaid } from '#domain/check-in/answers.ts'
import type { ReadingProgress } from '#web/progress/reading.ts'
import styles from '#web/progress/progress.module.css'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const SAID: Record<StepSaid, () => string> = {
  done: m.progress_step_done,
  tried: m.progress_step_tried,
  notYet: m.progress_step_not_yet,
}

/** The next steps, and what the client last said of each. */
export function Steps({ reading }: { readonly reading: ReadingProgress }) {
  const { steps } = reading.page.progress
  if (steps.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="steps">
      <h2 id="steps">{m.progress_steps()}</h2>
      <ul className={styles['list']}>
        {steps.map(({ step, words, said, on }) => (
          <li key={step}>
            <span className="own-words">{words}</span>
            <span className={styles['soft']}>
              {said && on ? m.progress_step_said({ said: SAID[said](), day: dayWords(on) }) : m.progress_step_none()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
