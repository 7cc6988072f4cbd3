import { FITS, type Fit } from '#domain/options/option-kind.ts'
import type { OptionSheet } from '#domain/options/option-sheet.ts'
import { type Looked, type Weight, WEIGHTS } from '#domain/plan/decision/decision.ts'
import { FIT_WORDS, WEIGHT_WORDS } from '#web/decide/sheet-words.ts'
import { focusSoon } from '#web/decide/focus-soon.ts'
import { changedValue, saidFit, type Value, type Weighed, whyOf, withoutValue } from '#web/decide/values.ts'
import styles from '#web/decide/weigh.module.css'
import { Button } from '#web/ui/button.tsx'
import { Choices, Field, Select, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type ValueCardProps = {
  readonly value: Value
  readonly weighed: Weighed
  readonly options: readonly Looked[]
  readonly suggested: OptionSheet['values']
  readonly set: (next: Weighed) => void
}

const isFit = (value: string): value is Fit => (FITS as readonly string[]).includes(value)

/** One thing that matters: how much, and how each option goes with it. Not knowing is fine. */
export function ValueCard({ value, weighed, options, suggested, set }: ValueCardProps) {
  return (
    <li id={`value-${value.id}`} tabIndex={-1} className={styles['value']} aria-label={value.text}>
      {value.own ? (
        <Field label={m.decide_value_own()}>
          {(wiring) => (
            <TextArea
              {...wiring}
              ownWords
              value={value.text}
              onChange={(event) => set(changedValue(weighed, value.id, { text: event.target.value }))}
            />
          )}
        </Field>
      ) : (
        <p className={styles['valueText']}>{value.text}</p>
      )}
      <Choices
        legend={m.decide_weight()}
        name={`weight-${value.id}`}
        value={value.weight === undefined ? '' : String(value.weight)}
        choices={WEIGHTS.map((one) => ({ value: String(one), words: WEIGHT_WORDS[one]() }))}
        onChoose={(weight) => set(changedValue(weighed, value.id, { weight: Number(weight) as Weight }))}
      />
      <div className={styles['fits']} role="group" aria-label={m.decide_fits()}>
        <p className={styles['label']}>{m.decide_fits()}</p>
        {options.map(({ ref, name }) => {
          const why = whyOf(value, ref, suggested)
          return (
            <Field key={ref} label={name} hint={why}>
              {(wiring) => (
                <Select
                  {...wiring}
                  value={value.fits[ref] ?? ''}
                  none={m.decide_fit_i_do_not_know()}
                  choices={FITS.map((one) => ({ value: one, words: FIT_WORDS[one]() }))}
                  onChoose={(how) => set(saidFit(weighed, value.id, ref, isFit(how) ? how : undefined))}
                />
              )}
            </Field>
          )
        })}
      </div>
      <div>
        <Button
          look="quiet"
          small
          onClick={() => {
            set(withoutValue(weighed, value.id))
            focusSoon('matters')
          }}
        >
          {m.decide_remove()} <span className="for-readers-only">: {value.text}</span>
        </Button>
      </div>
    </li>
  )
}
