import { useState } from 'react'
import { type Month, monthsTo, monthWords, MOST_MONTHS } from '#web/report/months.ts'
import styles from '#web/report/report.module.css'
import { Field, Select } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type PeriodProps = {
  readonly from: Month
  readonly to: Month
  /** The month that is now: the last one that can be asked for. */
  readonly now: Month
  readonly onChoose: (from: Month, to: Month) => void
}

/** The first and the last month that a report counts. */
export function Period({ from, to, now, onChoose }: PeriodProps) {
  const [first, setFirst] = useState(from)
  const [last, setLast] = useState(to)
  const months = monthsTo(now, MOST_MONTHS).map((month) => ({ value: month, words: monthWords(month) }))
  return (
    <div className={styles['period']}>
      <Form
        button={m.report_show()}
        look="plain"
        act={async () => {
          onChoose(first, last)
          return null
        }}
        missing={{ to: first > last && m.report_dates_needed() }}
      >
        {(problemOf) => (
          <>
            <div className={styles['days']}>
              <Field label={m.report_from()}>
                {(wiring) => <Select value={first} choices={months} onChoose={setFirst} {...wiring} />}
              </Field>
              <Field label={m.report_to()} problem={problemOf('to')}>
                {(wiring) => <Select value={last} choices={months} onChoose={setLast} {...wiring} />}
              </Field>
            </div>
            <p className={styles['soft']}>{m.report_whole_months()}</p>
          </>
        )}
      </Form>
    </div>
  )
}
