import type { Measure } from '#domain/measure/measure.ts'
import { minutesFor } from '#web/line-words/minutes.ts'
import styles from '#web/plan/compose/compose.module.css'
import { m } from '#words/paraglide/messages.js'

/** What a measure is in a few words: what it is about, how many questions, how long, which time it asks about. */
export function MeasureAbout({ measure }: { readonly measure: Measure }) {
  const questions = measure.items.length + (measure.unscored?.length ?? 0)
  return (
    <span className={styles['about']}>
      <b>{measure.short}</b> {measure.about}
      <small>
        {[
          m.measure_questions({ count: questions }),
          m.measure_minutes({ count: minutesFor(questions) }),
          measure.recall ? m.measure_recall({ recall: measure.recall }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </span>
  )
}

/** Where a measure comes from and under which licence, for whoever wants to know. */
export function MeasureSource({ measure }: { readonly measure: Measure }) {
  const { name, licence, citation } = measure
  return (
    <details className={styles['source']}>
      <summary>{m.measure_source({ measure: measure.short })}</summary>
      <p>{name}</p>
      <p>{licence.sentence}</p>
      {licence.notice ? <p>{licence.notice}</p> : null}
      {citation ? <p>{citation}</p> : null}
    </details>
  )
}
