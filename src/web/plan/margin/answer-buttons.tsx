import { useState } from 'react'
import type { Line } from '#domain/plan/line.ts'
import { isOwnWordsOnly } from '#domain/plan/rules.ts'
import type { Answer } from '#domain/plan/answer.ts'
import { inSession } from '#domain/plan/writing.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { keepPrepared } from '#web/live/drafts.ts'
import { answerWords } from '#web/line-words/choices.ts'
import { ChangeForm } from '#web/plan/margin/change-form.tsx'
import { ReasonForm } from '#web/plan/margin/reason-form.tsx'
import styles from '#web/plan/margin/margin.module.css'
import { useAct } from '#web/plan/act.ts'
import { capital } from '#web/plan/line-text.tsx'
import { useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

type AnswerButtonsProps = {
  readonly line: Line
  /** The suggestion that is answered; without one it is the line itself. */
  readonly suggestion?: Suggestion | undefined
  /** The answer that stands. */
  readonly given?: Answer | undefined
}

/** Four calm answers. A client never has to give a reason; a therapist gives one for no, and says hard things in person first. */
export function AnswerButtons({ line, suggestion, given }: AnswerButtonsProps) {
  const { screen } = useReading()
  const { act, refusal, busy, clear } = useAct(screen)
  const [asking, setAsking] = useState<'otherWords' | 'notSure' | 'no' | null>(null)
  const to = suggestion?.id ?? line.id
  const seen = line.revision
  const close = (): void => {
    clear()
    setAsking(null)
  }
  const say = async (answer: Answer, reason?: string, onPurpose?: boolean): Promise<void> => {
    const made = {
      type: 'answer',
      to,
      answer,
      seen,
      ...(reason ? { reason } : {}),
      ...(onPurpose ? { onPurpose } : {}),
    } as const
    if (await act(made)) setAsking(null)
  }
  if (asking === 'otherWords') return <ChangeForm line={line} answering={to} suggestion={suggestion} onClose={close} />
  if (asking) {
    const client = screen.side === 'client'
    const hard = !client && !inSession(screen.plan)
    const prepare = async (reason: string): Promise<void> => {
      await keepPrepared(screen, { type: 'answer', to, answer: asking, ...(reason ? { reason } : {}) })
      close()
    }
    return (
      <ReasonForm
        label={
          asking === 'no' ? (client ? m.reason_for_no_client() : m.reason_for_no_therapist()) : m.what_to_talk_about()
        }
        hint={client ? m.reason_not_needed() : hard ? m.say_in_person() : undefined}
        words={asking === 'no' ? m.say_no() : m.say_not_sure()}
        refusal={refusal?.code === 'prepare-for-session' ? null : refusal}
        busy={busy}
        onSubmit={(reason) => void say(asking, reason)}
        onClose={close}
        others={
          hard
            ? (reason) => (
                <>
                  <Button
                    look="primary"
                    disabled={asking === 'no' && reason === ''}
                    onClick={() => void prepare(reason)}
                  >
                    {m.keep_for_session()}
                  </Button>
                  <Button disabled={busy} onClick={() => void say(asking, reason, true)}>
                    {m.send_on_purpose()}
                  </Button>
                </>
              )
            : undefined
        }
      />
    )
  }
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
            onClick={() => (answer === 'agree' ? void say('agree') : setAsking(answer))}
          >
            {capital(answerWords(answer))}
          </Button>
        ))}
      </div>
    </>
  )
}
