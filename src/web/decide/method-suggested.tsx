import type { Decision, Looked } from '#domain/plan/decision/decision.ts'
import styles from '#web/decide/decision.module.css'
import { methodFrom, type MethodTyped, type MethodWords } from '#web/decide/recording.ts'
import { fieldName } from '#web/line-words/fields.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { capital } from '#web/plan/line-text.tsx'
import { nameOfSide } from '#web/plan/reading.ts'
import { Field, TextArea } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly screen: PlanScreen
  readonly decision: Decision
  readonly option: Looked
  readonly risks: string
  readonly typed: MethodTyped
  readonly onChange: (typed: MethodTyped) => void
}

const FIELDS = ['method', 'whyForMe', 'risks', 'alternatives'] as const satisfies (keyof MethodWords)[]

/** What a chosen option becomes: a method in the plan, for the other to answer; every word of it can be changed first. */
export function MethodSuggested({ screen, decision, option, risks, typed, onChange }: Props) {
  const begun = methodFrom(decision, option, risks)
  const reader = screen.side === 'client' ? 'client' : 'professional'
  const other = nameOfSide(screen, screen.side === 'client' ? 'therapist' : 'client')
  return (
    <section className={styles['method']} aria-label={option.name}>
      <h3>{option.name}</h3>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={!typed.leaveOut}
          onChange={() => onChange({ ...typed, leaveOut: !typed.leaveOut })}
        />
        {m.decide_method_suggest()}
      </label>
      {typed.leaveOut ? null : (
        <>
          <p className={styles['soft']}>{m.decide_method_answer({ name: other })}</p>
          {FIELDS.map((field) => (
            <Field key={field} label={capital(fieldName(field, reader))}>
              {(wiring) => (
                <TextArea
                  {...wiring}
                  value={typed[field] ?? begun[field]}
                  onChange={(event) => onChange({ ...typed, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </>
      )}
    </section>
  )
}
