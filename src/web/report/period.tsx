import { useState } from 'react'
import type { CivilDate } from '#domain/kernel/dates.ts'
import { isCivilDate } from '#domain/kernel/dates.ts'
import styles from '#web/report/report.module.css'
import { Field, Input } from '#web/ui/field.tsx'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type PeriodProps = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly onChoose: (from: CivilDate, to: CivilDate) => void
}

/** The two days between which a report counts. */
export function Period({ from, to, onChoose }: PeriodProps) {
  const [first, setFirst] = useState<string>(from)
  const [last, setLast] = useState<string>(to)
  const fits = isCivilDate(first) && isCivilDate(last) && first <= last
  return (
    <div className={styles['period']}>
      <Form
        button={m.report_show()}
        look="plain"
        act={async () => {
          onChoose(first, last)
          return null
        }}
        missing={{ to: !fits && m.report_dates_needed() }}
      >
        {(problemOf) => (
          <>
            <div className={styles['days']}>
              <Field label={m.report_from()}>
                {(wiring) => (
                  <Input type="date" value={first} onChange={(event) => setFirst(event.target.value)} {...wiring} />
                )}
              </Field>
              <Field label={m.report_to()} problem={problemOf('to')}>
                {(wiring) => (
                  <Input type="date" value={last} onChange={(event) => setLast(event.target.value)} {...wiring} />
                )}
              </Field>
            </div>
            <p className={styles['soft']}>{m.report_whole_months()}</p>
          </>
        )}
      </Form>
    </div>
  )
}
