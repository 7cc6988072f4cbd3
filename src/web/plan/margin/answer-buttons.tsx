import { useState } from 'react'
import type { Line } from '#domain/plan/line.ts'
import { isOwnWordsOnly } from '#domain/plan/rules.ts'
import type { Answer } from '#domain/plan/answer.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { answerWords } from '#web/line-words/choices.ts'
import { ChangeForm } from '#web/plan/margin/change-form.tsx'
import { keptAnswer } from '#web/plan/compose/drafts-on.ts'
import { AnswerReason } from '#web/plan/margin/answer-reason.tsx'
import styles from '#web/plan/margin/margin.module.css'
import { useAct } from '#web/plan/act.ts'
import { capital } from '#web/plan/line-text.tsx'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'

type AnswerButtonsProps = {
  readonly line: Line
  /** The suggestion that is answered; without one it is the line itself. */
  readonly suggestion?: Suggestion | undefined
  /** The answer that stands. */
  readonly given?: Answer | undefined
  /** Told when a form opens here, and when it closes. */
  readonly onWriting?: (writing: boolean) => void
}

/** Four calm answers. A client never has to give a reason; a therapist gives one for no, and says hard things in person first. */
export function AnswerButtons({ line, suggestion, given, onWriting }: AnswerButtonsProps) {
  const { screen, setShared } = useReading()
  const { act, refusal, busy, clear } = useAct(screen)
  const [asking, setAsking] = useState<'otherWords' | 'notSure' | 'no' | null>(null)
  const to = suggestion?.id ?? line.id
  const seen = line.revision
  const close = (): void => {
    clear()
    setAsking(null)
    onWriting?.(false)
  }
  const agree = async (): Promise<void> => {
    if (!(await act({ type: 'answer', to, answer: 'agree', seen }))) return
    setShared({ line: line.id, undo: to })
    // The button may be gone with what it answered: then one is at the line, or in the room at the step.
    setTimeout(() => {
      if (document.activeElement !== document.body) return
      const there = `[id="line-${line.id}"] [data-opens-margin], [id="step-${line.id}"]`
      document.querySelector<HTMLElement>(there)?.focus({ preventScroll: true })
    }, 50)
  }
  if (keptAnswer(screen, to)) return null
  if (asking === 'otherWords') return <ChangeForm line={line} answering={to} suggestion={suggestion} onClose={close} />
  if (asking) return <AnswerReason to={to} line={line} answer={asking} onClose={close} />
  const theirOwn = screen.side === 'therapist' && isOwnWordsOnly(line.kind) && !suggestion
  const answers: Answer[] = theirOwn ? ['agree', 'notSure'] : ['agree', 'otherWords', 'notSure', 'no']
  return (
    <>
      <Refused refusal={refusal} />
      <div className={styles['answers']}>
        {answers.map((answer) => (
          <Button
            key={answer}
            small
            aria-pressed={given === answer}
            disabled={busy}
            onClick={() => {
              if (answer === 'agree') return void agree()
              setAsking(answer)
              onWriting?.(true)
            }}
          >
            {capital(answerWords(answer))}
          </Button>
        ))}
      </div>
    </>
  )
}
