import styles from '#web/decide/weigh.module.css'
import { Button } from '#web/ui/button.tsx'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

type QuestionsToBringProps = {
  readonly suggested: readonly string[]
  /** Those to bring. */
  readonly chosen: readonly string[]
  /** What the client has written, ticked or not. */
  readonly own: readonly string[]
  /** One that is being typed and not added yet: it is kept with the rest. */
  readonly asking: string
  readonly onChange: (chosen: readonly string[], own: readonly string[], asking: string) => void
  /** What the list is about, where several stand on one page. */
  readonly title?: string
}

const MOST_WORDS = 400

/** Questions to bring to a session: ticked from the sheet, and one's own. */
export function QuestionsToBring({ suggested, chosen, own, asking, onChange, title }: QuestionsToBringProps) {
  const all = [...suggested, ...own.filter((one) => !suggested.includes(one))]
  const turn = (words: string): void =>
    onChange(chosen.includes(words) ? chosen.filter((one) => one !== words) : [...chosen, words], own, asking)
  const add = (): void => {
    const words = asking.trim()
    if (words === '') return
    if (all.includes(words)) onChange(chosen, own, '')
    else onChange([...chosen, words], [...own, words], '')
  }
  return (
    <section className={styles['part']} aria-label={title ?? m.decide_questions()}>
      <fieldset className={styles['ticks']}>
        <legend>{title ?? m.decide_questions()}</legend>
        {all.map((words) => (
          <label key={words} data-chosen={chosen.includes(words)}>
            <input type="checkbox" checked={chosen.includes(words)} onChange={() => turn(words)} />
            <span className={suggested.includes(words) ? undefined : 'own-words'}>{words}</span>
          </label>
        ))}
      </fieldset>
      <form
        className={styles['adding']}
        aria-label={m.decide_question_own()}
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <Field label={m.decide_question_own()}>
          {(wiring) => (
            <Input
              {...wiring}
              most={MOST_WORDS}
              value={asking}
              onChange={(event) => onChange(chosen, own, event.target.value)}
              // What stands there when one goes on is meant to be brought.
              onBlur={add}
            />
          )}
        </Field>
        <Button type="submit" disabled={asking.trim() === ''}>
          {m.decide_add()}
        </Button>
      </form>
    </section>
  )
}
