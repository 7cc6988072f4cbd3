import type { How } from '#domain/measure/how.ts'
import { Unfolded } from '#web/charts/unfolded.tsx'
import { MARK_WORDS, STEP_WORDS } from '#web/progress/how-words.ts'
import { valuesOf } from '#web/progress/value-words.ts'
import styles from '#web/progress/progress.module.css'
import { m } from '#words/paraglide/messages.js'

type HowListProps = {
  readonly steps: readonly How<keyof typeof STEP_WORDS>[]
  readonly measureName: (id: string) => string
  /** What is worked out, for those who hear the page. */
  readonly about: string
}

/** One click from a figure: every formula, the values that went in, and where each was read. */
export function HowList({ steps, measureName, about }: HowListProps) {
  return (
    <Unfolded
      summary={
        <>
          {m.how_open_therapist()} <span className="for-readers-only">({about})</span>
        </>
      }
    >
      <ol className={styles['how']}>
        {steps.map((step, n) => (
          // A step of one name may come twice, once for each measure of a pair.
          <li key={`${step.name} ${n}`}>
            <h4>{STEP_WORDS[step.name]()}</h4>
            <p className={styles['formula']}>{step.formula}</p>
            <dl>
              {valuesOf(step, measureName).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <p className={styles['small']}>
              {MARK_WORDS[step.mark]()}: {step.source}
            </p>
          </li>
        ))}
      </ol>
    </Unfolded>
  )
}
