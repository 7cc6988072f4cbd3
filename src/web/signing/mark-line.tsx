import { useId } from 'react'
import { ownerOf } from '#domain/plan/concept/concepts.ts'
import type { Answer } from '#domain/plan/answer.ts'
import type { Side } from '#domain/plan/side.ts'
import type { FrozenLine } from '#domain/plan/document.ts'
import { mainField } from '#web/line-words/told.ts'
import styles from '#web/signing/document.module.css'
import { Button } from '#web/ui/button.tsx'
import { Choices, Field, TextArea } from '#web/ui/field.tsx'
import { answerWords } from '#web/line-words/choices.ts'
import { m } from '#words/paraglide/messages.js'

/** How the signer sees one line differently. */
export type Mark = {
  readonly line: string
  readonly answer: Exclude<Answer, 'agree'>
  readonly wording: string
  readonly reason: string
  /** A therapist says it here although it is something to say in person. */
  readonly onPurpose: boolean
}

type Props = {
  readonly line: FrozenLine
  readonly side: Side
  /** What the signer said of it before, other than yes. */
  readonly said: Answer | null
  readonly changeWaits: boolean
  readonly mark: Mark | undefined
  readonly onMark: (mark: Mark | undefined) => void
}

/** Under each line while signing: nothing but a quiet way to say "I see this differently". */
export function MarkLine({ line, side, said, changeWaits, mark, onMark }: Props) {
  const name = useId()
  if (line.kind === 'requirement') return null
  if (!mark)
    return (
      <div>
        {said ? <p className={styles['small']}>{m.signing_you_said({ answer: answerWords(said) })}</p> : null}
        {changeWaits ? <p className={styles['small']}>{m.signing_change_waits()}</p> : null}
        <Button look="quiet" small onClick={() => onMark(firstMark(line, said))}>
          {m.signing_see_differently()}
        </Button>
      </div>
    )
  const answers = (['otherWords', 'notSure', 'no'] as const).filter(
    (answer) => answer !== 'otherWords' || mayReword(line, side),
  )
  return (
    <div className={styles['mark']}>
      <Choices
        legend={m.signing_how_do_you_see_it()}
        name={name}
        value={mark.answer}
        choices={answers.map((value) => ({ value, words: answerWords(value) }))}
        onChoose={(answer) => onMark({ ...mark, answer: answer as Mark['answer'] })}
      />
      {mark.answer === 'otherWords' ? (
        <Field label={m.signing_your_words()}>
          {(wiring) => (
            <TextArea
              {...wiring}
              value={mark.wording}
              onChange={(event) => onMark({ ...mark, wording: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label={side === 'client' ? m.signing_reason_optional() : m.signing_reason()}>
        {(wiring) => (
          <TextArea
            {...wiring}
            value={mark.reason}
            onChange={(event) => onMark({ ...mark, reason: event.target.value })}
          />
        )}
      </Field>
      {side === 'therapist' && mark.answer !== 'otherWords' ? (
        <label className={styles['choice']}>
          <input
            type="checkbox"
            checked={mark.onPurpose}
            onChange={(event) => onMark({ ...mark, onPurpose: event.target.checked })}
          />
          {m.signing_on_purpose()}
        </label>
      ) : null}
      <div>
        <Button look="quiet" small onClick={() => onMark(undefined)}>
          {m.signing_unmark()}
        </Button>
      </div>
    </div>
  )
}

function firstMark(line: FrozenLine, said: Answer | null): Mark {
  const wording = String(line.words[mainField(line)] ?? '')
  return { line: line.id, answer: said && said !== 'agree' ? said : 'notSure', wording, reason: '', onPurpose: false }
}

/** Other words for a text field that is not the other person's own. */
function mayReword(line: FrozenLine, side: Side): boolean {
  const field = mainField(line)
  if (typeof line.words[field] !== 'string') return false
  return side === 'client' || ownerOf(line.kind, field) !== 'client'
}
