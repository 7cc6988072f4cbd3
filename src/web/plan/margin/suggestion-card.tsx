import { useState } from 'react'
import type { Line } from '#domain/plan/line.ts'
import type { Suggestion } from '#domain/plan/suggestion.ts'
import { answerWords, standingWords } from '#web/line-words/choices.ts'
import { AloudForm } from '#web/plan/margin/aloud-form.tsx'
import { AnswerButtons } from '#web/plan/margin/answer-buttons.tsx'
import { ChangeDiff } from '#web/plan/margin/change-diff.tsx'
import { ReasonForm } from '#web/plan/margin/reason-form.tsx'
import styles from '#web/plan/margin/margin.module.css'
import { useAct } from '#web/plan/act.ts'
import { nameOf, nameOfSide, useReading } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayOf, dayWords, fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** A suggestion in the margin: the change in words, whose it is, and what can be done with it. */
export function SuggestionCard({ line, suggestion }: { readonly line: Line; readonly suggestion: Suggestion }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [asking, setAsking] = useState<'aloud' | 'takeEffect' | null>(null)
  const mine = suggestion.side === screen.side
  const { page } = screen
  const when = fromToday(dayOf(suggestion.at), page.today)
  const other = nameOfSide(screen, suggestion.side === 'client' ? 'therapist' : 'client')
  const due = suggestion.answerBy !== undefined && suggestion.answerBy < page.today
  const { answer } = suggestion
  return (
    <div className={styles['suggestion']} data-suggestion={suggestion.id}>
      <p className={styles['who']}>
        {mine ? m.suggested_by_you({ when }) : m.suggested_by({ name: nameOf(screen, suggestion.by), when })}
      </p>
      {suggestion.change.do === 'reword' ? (
        <ChangeDiff line={line} words={suggestion.change.words} />
      ) : (
        <p>{m.suggested_standing({ standing: standingWords(suggestion.change.standing) })}</p>
      )}
      {suggestion.reason ? <p className={styles['reason']}>{m.reason_given({ reason: suggestion.reason })}</p> : null}
      {suggestion.answerBy ? (
        <p className={styles['small']}>{m.answer_until({ day: dayWords(suggestion.answerBy) })}</p>
      ) : null}
      {answer ? (
        <p className={styles['small']}>
          {answer.by === screen.asker.person
            ? m.your_answer({ answer: answerWords(answer.answer) })
            : m.answer_of({ name: nameOf(screen, answer.by), answer: answerWords(answer.answer) })}
          {answer.reason ? ` ${m.reason_given({ reason: answer.reason })}` : ''}
        </p>
      ) : null}
      {mine && !answer ? <p className={styles['small']}>{m.waiting_for({ name: other })}</p> : null}
      <Refused refusal={refusal} />
      {screen.side && !mine && screen.may('answer') ? (
        <AnswerButtons line={line} suggestion={suggestion} given={answer?.answer} />
      ) : null}
      {asking === 'aloud' ? <AloudForm to={suggestion.id} onClose={() => setAsking(null)} /> : null}
      {asking === 'takeEffect' ? <TakeEffectForm what={suggestion.id} onClose={() => setAsking(null)} /> : null}
      <div className={styles['acts']}>
        {mine && !answer && screen.may('undo') ? (
          <Button look="quiet" small disabled={busy} onClick={() => void act({ type: 'undo', what: suggestion.id })}>
            {m.take_back()}
          </Button>
        ) : null}
        {mine && screen.side === 'therapist' && screen.may('recordAloud') && !asking ? (
          <Button look="quiet" small onClick={() => setAsking('aloud')}>
            {m.agreed_aloud()}
          </Button>
        ) : null}
        {mine && due && !answer && screen.may('takeEffect') && !asking ? (
          <Button look="quiet" small onClick={() => setAsking('takeEffect')}>
            {m.let_take_effect()}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** In force, not yet agreed: after the day to answer by, with a reason that both can read. */
export function TakeEffectForm({ what, onClose }: { readonly what: string; readonly onClose: () => void }) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  return (
    <ReasonForm
      label={m.take_effect_reason()}
      hint={m.take_effect_hint()}
      words={m.let_take_effect()}
      refusal={refusal}
      busy={busy}
      onClose={onClose}
      onSubmit={(reason) => void act({ type: 'takeEffect', what, reason }).then((done) => done && onClose())}
    />
  )
}
