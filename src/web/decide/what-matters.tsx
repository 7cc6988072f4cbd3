import type { OptionSheet } from '#domain/options/option-sheet.ts'
import type { Looked } from '#domain/plan/decision/decision.ts'
import { notTaken, type Weighed, withOwn, withSuggested } from '#web/decide/values.ts'
import { focusSoon } from '#web/decide/focus-soon.ts'
import { ValueCard } from '#web/decide/value-card.tsx'
import styles from '#web/decide/weigh.module.css'
import { newCommandId } from '#web/live/asking.ts'
import { Button } from '#web/ui/button.tsx'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type WhatMattersProps = {
  readonly weighed: Weighed
  readonly options: readonly Looked[]
  readonly sheet: OptionSheet | null
  readonly set: (next: Weighed) => void
}

/** First what the client says by themselves, as much as they like; then what the sheet suggests, to add where it fits. */
export function WhatMatters({ weighed, options, sheet, set }: WhatMattersProps) {
  const suggested = sheet?.values ?? []
  const left = notTaken(weighed, suggested)
  const add = (): void => set(withOwn(weighed, newCommandId(), weighed.adding))
  return (
    <section className={styles['part']} aria-labelledby="matters">
      <h2 id="matters" tabIndex={-1}>
        {m.decide_matters()}
      </h2>
      <form
        className={styles['adding']}
        aria-label={m.decide_matters()}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Field label={m.decide_matters_own()} hint={m.decide_matters_hint()}>
          {(wiring) => (
            <TextArea
              {...wiring}
              ownWords
              value={weighed.adding}
              onChange={(event) => set({ ...weighed, adding: event.target.value })}
            />
          )}
        </Field>
        <Button type="submit" disabled={weighed.adding.trim() === ''}>
          {m.decide_add()}
        </Button>
      </form>
      <ol className={styles['values']}>
        {weighed.values.list.map((value) => (
          <ValueCard key={value.id} value={value} weighed={weighed} options={options} suggested={suggested} set={set} />
        ))}
      </ol>
      {left.length > 0 && sheet ? (
        <div className={styles['suggested']} role="group" aria-labelledby="suggested">
          <h3 id="suggested">{m.decide_suggested()}</h3>
          <ul>
            {left.map((one) => (
              <li key={one.id}>
                <span>{one.text}</span>
                <Button
                  small
                  onClick={() => {
                    set(withSuggested(weighed, sheet.id, one))
                    focusSoon(`value-${sheet.id}/${one.id}`)
                  }}
                >
                  {m.decide_add()} <span className="for-readers-only">: {one.text}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}
