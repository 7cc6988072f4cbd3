import { useState } from 'react'
import { hasHappened } from '#domain/plan/has-happened.ts'
import type { Line, Standing } from '#domain/plan/line.ts'
import { mayStandAtOnce } from '#domain/plan/writing.ts'
import { ReasonForm } from '#web/plan/margin/reason-form.tsx'
import { useAct } from '#web/plan/act.ts'
import { useReading } from '#web/plan/reading.ts'
import { Field, Input } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

const WORDS: Record<Standing, () => string> = {
  active: m.act_resume,
  paused: m.act_pause,
  ended: m.act_end,
  reached: m.act_reached,
}

/** Pausing, ending, going on, reached: at once where this side may, else as a suggestion. */
export function StandingForm({
  line,
  standing,
  onClose,
}: {
  readonly line: Line
  readonly standing: Standing
  readonly onClose: () => void
}) {
  const { screen } = useReading()
  const { act, refusal, busy } = useAct(screen)
  const [answerBy, setAnswerBy] = useState('')
  const side = screen.side ?? 'client'
  const atOnce = mayStandAtOnce(line, side, standing)
  const takesAway = standing === 'ended' && hasHappened(line)
  const needed = standing === 'ended' && side === 'therapist'
  const submit = async (given: string): Promise<void> => {
    const reason = given ? { reason: given } : {}
    const change = { do: 'standing', standing, ...reason } as const
    const done = await act(
      atOnce
        ? { type: 'setStanding', line: line.id, standing, ...reason }
        : { type: 'suggest', line: line.id, change, ...reason, ...(answerBy ? { answerBy } : {}) },
    )
    if (done) onClose()
  }
  return (
    <ReasonForm
      label={needed ? m.reason() : m.reason_if_you_like()}
      hint={atOnce ? undefined : m.standing_is_suggested()}
      words={atOnce ? (takesAway ? m.act_take_away : WORDS[standing])() : m.suggest_it()}
      refusal={refusal}
      busy={busy}
      onClose={onClose}
      onSubmit={(reason) => void submit(reason)}
    >
      {atOnce ? null : (
        <Field label={m.answer_by()} hint={m.answer_by_hint()}>
          {(wiring) => (
            <Input {...wiring} type="date" value={answerBy} onChange={(event) => setAnswerBy(event.target.value)} />
          )}
        </Field>
      )}
    </ReasonForm>
  )
}
