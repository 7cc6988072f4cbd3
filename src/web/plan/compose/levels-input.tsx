import { levelsIn } from '#web/line-words/levels.ts'
import type { Typed } from '#web/live/typed-texts.ts'
import styles from '#web/plan/compose/compose.module.css'
import { capital } from '#web/plan/line-text.tsx'
import { useReading } from '#web/plan/reading.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type Props = {
  readonly typed: Typed
  readonly set: (change: Typed) => void
  /** What is missing, said at the first step that has no words yet. */
  readonly problem?: string | undefined
}

/** Five steps in our own words, from much less than hoped to much more; the middle one is what we expect. */
export function LevelsInput({ typed, set, problem }: Props) {
  const { reader } = useReading()
  const levels = levelsIn(typed['levels'])
  const texts = levels.map(({ words }) => words)
  const firstEmpty = texts.findIndex((words) => words.trim() === '')
  return (
    <fieldset className={styles['levels']}>
      <legend>{m.ask_levels()}</legend>
      <p>{reader === 'client' ? m.levels_say() : m.levels_say_therapist()}</p>
      {levels.map(({ level, name, words }, n) => (
        <Field
          key={level}
          label={reader === 'client' ? capital(name) : `${capital(name)} (${signed(level)})`}
          problem={n === firstEmpty ? problem : undefined}
        >
          {(wiring) => (
            <Input
              {...wiring}
              most={200}
              value={words}
              onChange={(event) => set({ levels: texts.with(n, event.target.value) })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  )
}

const signed = (level: number): string => (level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0')
