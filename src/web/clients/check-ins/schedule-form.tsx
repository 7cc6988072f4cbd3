import { type Interval, INTERVALS } from '#domain/plan/concept/objective.ts'
import type { Schedule } from '#domain/check-in/schedule.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import { ExtraMeasures } from '#web/clients/check-ins/extra-measures.tsx'
import { oftenWords } from '#web/clients/check-ins/schedule-words.ts'
import type { Reader } from '#web/line-words/names.ts'
import { Choices, Field, Select } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type FormProps = {
  readonly page: CheckInSettingsPage
  readonly schedule: Schedule
  readonly reader: Reader
  /** Whether a mail can reach the client at all. */
  readonly mail: boolean
  readonly onChange: (schedule: Schedule) => void
}

/** What is asked beyond the plan, and how often. The client and the therapist may both change it. */
export function ScheduleForm({ page, schedule, reader, mail, onChange }: FormProps) {
  const put = (change: Partial<Schedule>): void => onChange({ ...schedule, ...change })
  const client = reader === 'client'
  return (
    <div className={styles['fields']}>
      <Often
        label={client ? m.asked_goals() : m.asked_goals_therapist()}
        value={schedule.goals}
        onChoose={(goals) => put({ goals })}
      />
      <Often label={m.asked_together()} value={schedule.together} onChoose={(together) => put({ together })} />
      <YesNo
        legend={client ? m.asked_steps() : m.asked_steps_therapist()}
        name="steps"
        value={schedule.steps}
        onChoose={(steps) => put({ steps })}
      />
      <ExtraMeasures
        page={page}
        chosen={schedule.measures}
        reader={reader}
        onChange={(measures) => put({ measures })}
      />
      {mail ? (
        <YesNo
          legend={client ? m.asked_remind() : m.asked_remind_therapist()}
          name="remind"
          value={schedule.remind}
          onChoose={(remind) => put({ remind })}
        />
      ) : null}
    </div>
  )
}

type OftenProps = {
  readonly label: string
  readonly value: Interval | null
  readonly onChoose: (interval: Interval | null) => void
}

function Often({ label, value, onChoose }: OftenProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <Select
          {...wiring}
          value={value ?? ''}
          none={m.asked_never()}
          choices={INTERVALS.map((one) => ({ value: one, words: oftenWords(one) }))}
          onChoose={(next) => onChoose(INTERVALS.find((one) => one === next) ?? null)}
        />
      )}
    </Field>
  )
}

type YesNoProps = {
  readonly legend: string
  readonly name: string
  readonly value: boolean
  readonly onChoose: (value: boolean) => void
}

function YesNo({ legend, name, value, onChoose }: YesNoProps) {
  const choices = [
    { value: 'yes', words: m.yes() },
    { value: 'no', words: m.no() },
  ]
  return (
    <Choices
      legend={legend}
      name={name}
      value={value ? 'yes' : 'no'}
      choices={choices}
      onChoose={(next) => onChoose(next === 'yes')}
    />
  )
}
