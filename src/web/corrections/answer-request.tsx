import { useState } from 'react'
import type { Amendment } from '#domain/plan/correction.ts'
import { isBegun } from '#web/corrections/begun.ts'
import { CorrectionForm } from '#web/corrections/correction-form.tsx'
import styles from '#web/corrections/corrections.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** The therapist's answer: yes, after which it is made real right here; or no, with a reason. */
export function AnswerRequest({ screen, one }: { readonly screen: PlanScreen; readonly one: Amendment }) {
  const { act, refusal, busy } = useAct(screen)
  const [declining, setDeclining] = useState(() => isBegun(screen, 'answerAmendment', one.id))
  if (!screen.may('answerAmendment')) return null
  if (declining)
    return (
      <CorrectionForm
        screen={screen}
        about={one.id}
        name={m.corrections_decline_therapist()}
        label={m.corrections_decline_words_therapist()}
        hint={m.corrections_decline_hint_therapist()}
        button={m.corrections_decline_send_therapist()}
        made={(reason) => ({ type: 'answerAmendment', amendment: one.id, accept: false, reason })}
        onClose={() => setDeclining(false)}
      />
    )
  return (
    <>
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button disabled={busy} onClick={() => void act({ type: 'answerAmendment', amendment: one.id, accept: true })}>
          {m.corrections_accept_therapist()}
        </Button>
        <Button look="quiet" onClick={() => setDeclining(true)}>
          {m.corrections_decline_therapist()}
        </Button>
      </div>
    </>
  )
}
