import { useState } from 'react'
import { INTERVALS } from '#domain/plan/concept/objective.ts'
import type { Schedule } from '#domain/check-in/schedule.ts'
import { oftenWords } from '#web/clients/check-ins/schedule-words.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Chosen = Schedule['measures']
type MeasuresProps = {
  readonly page: Pick<CheckInSettingsPage, 'library' | 'fitting'>
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

/** Measures that are asked without an objective that names them, each with how often. */
export function ExtraMeasures({ page: { library, fitting }, chosen, onChange }: MeasuresProps) {
  const [adding, setAdding] = useState('')
  const free = Object.values(library).filter(({ id }) => !chosen.some(({ measure }) => measure === id))
  const place = (id: string): number => (fitting.includes(id) ? fitting.indexOf(id) : fitting.length)
  const offered = free.toSorted((a, b) => place(a.id) - place(b.id) || a.short.localeCompare(b.short))
  const add = (): void => {
    if (adding) onChange([...chosen, { measure: adding, interval: 'everySession' }])
    setAdding('')
  }
  return (
    <fieldset className={styles['extra']}>
      <legend>{m.asked_more()}</legend>
      {chosen.map((one) => {
        const name = library[one.measure]?.short ?? one.measure
        return (
          <div key={one.measure} className={styles['row']}>
            <Field label={m.asked_how_often({ measure: name })}>
              {(wiring) => (
                <Select
                  {...wiring}
                  value={one.interval}
                  choices={INTERVALS.map((value) => ({ value, words: oftenWords(value) }))}
                  onChoose={(next) => {
                    const interval = INTERVALS.find((value) => value === next) ?? one.interval
                    onChange(chosen.map((other) => (other === one ? { ...one, interval } : other)))
                  }}
                />
              )}
            </Field>
            <Button look="quiet" small onClick={() => onChange(chosen.filter((other) => other !== one))}>
              {m.asked_take_out({ measure: name })}
            </Button>
          </div>
        )
      })}
      {offered.length > 0 && chosen.length < 10 ? (
        <div className={styles['row']}>
          <Field label={m.asked_add_which()} hint={fitting.length > 0 ? m.asked_fitting_first() : undefined}>
            {(wiring) => (
              <Select
                {...wiring}
                value={adding}
                none={m.not_chosen()}
                choices={offered.map(({ id, short, about }) => ({ value: id, words: `${short}: ${about}` }))}
                onChoose={setAdding}
              />
            )}
          </Field>
          <Button small disabled={adding === ''} onClick={add}>
            {m.asked_add()}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
