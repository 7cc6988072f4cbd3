import type { Looked } from '#domain/plan/decision/decision.ts'
import styles from '#web/decide/weigh.module.css'
import { m } from '#words/paraglide/messages.js'

type WeighedOptionsProps = {
  readonly options: readonly Looked[]
  readonly looked: readonly string[]
  /** The options of a choice that is open are those it was opened with. */
  readonly fixed: boolean
  readonly onChange: (looked: readonly string[]) => void
}

/** Which ways one is weighing. */
export function WeighedOptions({ options, looked, fixed, onChange }: WeighedOptionsProps) {
  if (fixed)
    return (
      <section className={styles['part']} aria-labelledby="weighed">
        <h2 id="weighed">{m.decide_weighed()}</h2>
        <ul className={styles['plain']}>
          {options.map(({ ref, name }) => (
            <li key={ref}>{name}</li>
          ))}
        </ul>
      </section>
    )
  return (
    <fieldset className={styles['ticks']}>
      <legend>{m.decide_weighed()}</legend>
      <p className={styles['soft']}>{m.decide_weighed_text()}</p>
      {options.map(({ ref, name }) => (
        <label key={ref}>
          <input
            type="checkbox"
            checked={looked.includes(ref)}
            onChange={() => onChange(looked.includes(ref) ? looked.filter((one) => one !== ref) : [...looked, ref])}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
