import { useRef, useState } from 'react'
import { INTERVALS } from '#domain/plan/concept/objective.ts'
import type { Schedule } from '#domain/check-in/schedule.ts'
import { RoomOnly } from '#web/clients/check-ins/room-only.tsx'
import { asksAboutSafety, oftenWords } from '#web/clients/check-ins/schedule-words.ts'
import styles from '#web/clients/check-ins/check-ins.module.css'
import type { Measure } from '#domain/measure/measure.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import { knownAsWithCount } from '#web/line-words/known-as.ts'
import type { Reader } from '#web/line-words/names.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, Select } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Chosen = Schedule['measures']
type MeasuresProps = {
  readonly page: Pick<CheckInSettingsPage, 'library' | 'fitting' | 'remoteRisk'>
  readonly chosen: Chosen
  readonly reader: Reader
  readonly onChange: (chosen: Chosen) => void
}

/** Measures that are asked without an objective that names them, each with what it is, how much it asks, and how often. */
export function ExtraMeasures({ page, chosen, reader, onChange }: MeasuresProps) {
  const { library, fitting, remoteRisk } = page
  const [adding, setAdding] = useState('')
  const legend = useRef<HTMLLegendElement>(null)
  const free = Object.values(library).filter(({ id }) => !chosen.some(({ measure }) => measure === id))
  const place = (id: string): number => (fitting.includes(id) ? fitting.indexOf(id) : fitting.length)
  const offered = free.toSorted((a, b) => place(a.id) - place(b.id) || a.short.localeCompare(b.short))
  const add = (): void => {
    if (adding) onChange([...chosen, { measure: adding, interval: 'everySession' }])
    setAdding('')
  }
  const takeOut = (one: Chosen[number]): void => {
    onChange(chosen.filter((other) => other !== one))
    // The button that was pressed is gone with its measure.
    legend.current?.focus()
  }
  const inAWord = (measure: Measure): string =>
    asksAboutSafety(measure) && !remoteRisk
      ? `${knownAsWithCount(measure)}, ${m.asked_room_only_short()}`
      : knownAsWithCount(measure)
  return (
    <fieldset className={styles['extra']}>
      <legend ref={legend} tabIndex={-1}>
        {m.asked_more()}
      </legend>
      {chosen.map((one) => {
        const measure = library[one.measure]
        const name = measure?.short ?? one.measure
        return (
          <div key={one.measure} className={styles['row']}>
            <Field
              label={m.asked_how_often({ measure: name })}
              hint={
                measure ? (
                  <>
                    {knownAsWithCount(measure)}. <RoomOnly measure={measure} settings={page} reader={reader} />
                  </>
                ) : undefined
              }
            >
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
            <Button look="quiet" small onClick={() => takeOut(one)}>
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
                choices={offered.map((one) => ({ value: one.id, words: inAWord(one) }))}
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
