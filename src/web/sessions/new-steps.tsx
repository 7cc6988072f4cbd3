import type { Line } from '#domain/plan/line.ts'
import type { Side } from '#domain/plan/side.ts'
import type { DraftScreen } from '#web/live/drafts.ts'
import { headline } from '#web/line-words/told.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { type ClosingTyped, emptyStep, type NewStep } from '#web/sessions/closing-typed.ts'
import { ownerWords } from '#web/sessions/owner-words.ts'
import styles from '#web/sessions/sessions.module.css'
import { Button } from '#web/ui/button.tsx'
import { nearDayWords } from '#web/ui/dates.ts'
import { Choices, Field, Input, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type StepsProps = {
  readonly screen: PlanScreen
  readonly steps: readonly Line[]
  readonly typed: ClosingTyped
  readonly set: DraftScreen<ClosingTyped>['set']
}

/** Steps that were there: done, or they go on. And what comes next: how small, whose, until when. */
export function NewSteps({ screen, steps, typed, set }: StepsProps) {
  const names = { client: nameOfSide(screen, 'client'), therapist: nameOfSide(screen, 'therapist') }
  const next = Object.entries(typed.steps)
  const last = next.at(-1)?.[1]
  return (
    <fieldset className={styles['ticks']}>
      <legend>{m.close_steps_therapist()}</legend>
      {steps.length > 0 ? <p className={styles['soft']}>{m.close_steps_hint_therapist()}</p> : null}
      {steps.map((line) => {
        const { by } = line.words
        return (
          <label key={line.id}>
            <input
              type="checkbox"
              checked={typed.done.includes(line.id)}
              onChange={(event) =>
                set({
                  done: event.target.checked ? [...typed.done, line.id] : typed.done.filter((one) => one !== line.id),
                })
              }
            />
            <span>
              {m.close_step_done_therapist({ step: headline(line, 'professional') })}{' '}
              <span className={styles['soft']}>
                {typeof by === 'string'
                  ? m.session_step_by_therapist({ owner: ownerWords(line.words, names.client), day: nearDayWords(by) })
                  : ownerWords(line.words, names.client)}
              </span>
            </span>
          </label>
        )
      })}
      {next.map(([key, step], at) => (
        <OneStep
          key={key}
          names={names}
          id={key}
          number={at + 1}
          step={step}
          onChange={(change) => set({ steps: { ...typed.steps, [key]: { ...step, ...change } } })}
        />
      ))}
      {last === undefined || last.action.trim() !== '' ? (
        <Button
          look="quiet"
          small
          onClick={() => set({ steps: { ...typed.steps, [freeKey(typed.steps)]: emptyStep(typed.nextOn) } })}
        >
          {m.close_step_more_therapist()}
        </Button>
      ) : null}
    </fieldset>
  )
}

/** A key that no step has yet: "a", "b" … */
function freeKey(steps: ClosingTyped['steps']): string {
  let key = 'a'
  while (Object.hasOwn(steps, key)) key = `${key}a`
  return key
}

type OneProps = {
  readonly names: Readonly<Record<Side, string>>
  readonly id: string
  readonly number: number
  readonly step: NewStep
  readonly onChange: (change: Partial<NewStep>) => void
}

function OneStep({ names, id, number, step, onChange }: OneProps) {
  return (
    <div className={styles['newStep']} role="group" aria-label={m.close_step_group_therapist({ number })}>
      <Field label={m.close_step_new_therapist()} hint={m.close_step_new_hint_therapist()}>
        {(wiring) => (
          <TextArea
            {...wiring}
            rows={1}
            value={step.action}
            onChange={(event) => onChange({ action: event.target.value })}
          />
        )}
      </Field>
      <Choices
        legend={m.close_step_owner_therapist()}
        name={`owner-${id}`}
        value={step.owner}
        choices={[
          { value: 'client', words: names.client },
          { value: 'therapist', words: names.therapist },
          { value: 'someoneElse', words: m.together_others() },
        ]}
        onChoose={(owner) => onChange({ owner: owner as NewStep['owner'] })}
      />
      <Field label={m.close_step_by_therapist()}>
        {(wiring) => (
          <Input {...wiring} type="date" value={step.by} onChange={(event) => onChange({ by: event.target.value })} />
        )}
      </Field>
    </div>
  )
}
