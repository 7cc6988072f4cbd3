import styles from '#web/option-library/edit/edit-sheet.module.css'
import { Choices, Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

/** What an editor says about a change: whether it touches risk or benefit (empty: not said yet), and what it is. */
export type Affecting = { readonly affects: '' | 'yes' | 'no'; readonly what: string }
const LONGEST = 400

type Props = {
  readonly said: Affecting
  readonly onSay: (said: Affecting) => void
  readonly problemOf: (field: string) => string | undefined
  readonly question: string
  /** What yes and no lead to. */
  readonly text: string
  /** Whether a no can say what changed, too. */
  readonly tellsAll?: boolean
  /** Whether it is certain that it does: a number changed. */
  readonly onlyYes?: boolean
}

/** Asks whether a change touches risk or benefit. Nothing is chosen beforehand; a yes says in a sentence what changed. */
export function AffectsFields({ said, onSay, problemOf, question, text, tellsAll = false, onlyYes = false }: Props) {
  const { affects, what } = said
  return (
    <>
      <Choices
        legend={question}
        name="affects"
        value={affects}
        problem={problemOf('affects')}
        choices={[
          { value: 'yes', words: m.sheetedit_yes() },
          ...(onlyYes ? [] : [{ value: 'no', words: m.sheetedit_no() }]),
        ]}
        onChoose={(chosen) => onSay({ affects: chosen === 'yes' ? 'yes' : 'no', what })}
      />
      <p className={styles['soft']}>{text}</p>
      {affects === 'yes' || (affects === 'no' && tellsAll) ? (
        <Field
          label={affects === 'yes' ? m.sheetedit_affects_what() : m.sheetedit_change_what()}
          hint={affects === 'yes' ? m.sheetedit_affects_what_hint() : m.sheetedit_change_what_hint()}
          problem={problemOf('what')}
        >
          {(wiring) => (
            <Input
              value={what}
              most={LONGEST}
              onChange={(event) => onSay({ affects, what: event.target.value })}
              {...wiring}
            />
          )}
        </Field>
      ) : null}
    </>
  )
}

/** What is still to be said about a change, by field. `first`: of a first edition nothing is asked. */
export function stillToSay({ affects, what }: Affecting, first: boolean) {
  return {
    affects: !first && affects === '' && m.sheetedit_affects_needed(),
    what: !first && affects === 'yes' && what.trim() === '' && m.sheetedit_affects_what_needed(),
  }
}

/** What goes with the command: what changed, where it touches risk or benefit. */
export const affectsOf = ({ affects, what }: Affecting, first: boolean): { affects?: string } =>
  !first && affects === 'yes' ? { affects: what.trim() } : {}
