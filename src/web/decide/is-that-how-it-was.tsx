import { useState } from 'react'
import type { Decision } from '#domain/plan/decision/decision.ts'
import { waitsToBeConfirmed } from '#domain/plan/decision/confirmed.ts'
import styles from '#web/decide/decision.module.css'
import { focusSoon } from '#web/decide/focus-soon.ts'
import { ReopenForm } from '#web/decide/reopen-choice.tsx'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { nameOf } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Props = { readonly screen: PlanScreen; readonly decision: Decision }

/** Whether this reader is asked if what somebody else wrote down is how it was. */
export const asksTheClient = ({ may }: PlanScreen, decision: Decision): boolean =>
  may('confirmDecision') && waitsToBeConfirmed(decision)

/** What a therapist wrote down alone is the client's to confirm, or to open again; both see how that stands. */
export function IsThatHowItWas({ screen, decision }: Props) {
  const { outcome } = decision
  if (!outcome || outcome.side === 'client') return null
  const { confirmed } = outcome
  if (confirmed)
    return (
      <p className={styles['soft']}>
        {m.decide_confirmed({ name: nameOf(screen, confirmed.by), day: dayWords(confirmed.on) })}
      </p>
    )
  if (asksTheClient(screen, decision)) return <Asked screen={screen} decision={decision} />
  return <p className={styles['soft']}>{m.decide_not_confirmed_therapist({ name: screen.page.client.name })}</p>
}

function Asked({ screen, decision }: Props) {
  const [otherwise, setOtherwise] = useState(false)
  const { act, refusal, busy } = useAct(screen)
  const confirm = async (): Promise<void> => {
    if (await act({ type: 'confirmDecision', decision: decision.id })) focusSoon('outcome')
  }
  return (
    <div className={styles['asked']} role="group" aria-labelledby="how-it-was">
      <h3 id="how-it-was">{m.decide_confirm_ask()}</h3>
      {otherwise ? (
        <ReopenForm
          screen={screen}
          decision={decision}
          title={m.decide_confirm_no()}
          text={m.decide_confirm_no_text()}
          label={m.decide_confirm_no_words()}
          onClose={() => setOtherwise(false)}
        />
      ) : (
        <>
          <Refused refusal={refusal} />
          <div className={styles['acts']}>
            <Button disabled={busy} onClick={() => void confirm()}>
              {m.decide_confirm_yes()}
            </Button>
            <Button disabled={busy} onClick={() => setOtherwise(true)}>
              {m.decide_confirm_no()}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
