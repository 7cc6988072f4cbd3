import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Line } from '#domain/plan/line.ts'
import { mayStandAtOnce } from '#domain/plan/writing.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/not-this/not-this.module.css'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** After telling, and on coming back later: the ways to go on with it after all, to end a yes or to give it again. */
export function ChangeMind({ screen, line }: { readonly screen: PlanScreen; readonly line: Line }) {
  const { act, refusal, busy } = useAct(screen)
  const [asked, setAsked] = useState(false)
  const plan = screen.plan.id
  const goOn = async (): Promise<void> => {
    const done = mayStandAtOnce(line, 'client', 'active')
      ? await act({ type: 'setStanding', line: line.id, standing: 'active' })
      : await act({ type: 'suggest', line: line.id, change: { do: 'standing', standing: 'active' } })
    if (done) setAsked(true)
  }
  return (
    <div className={styles['note']}>
      <p>{m.not_this_changed_mind()}</p>
      <Refused refusal={refusal} />
      <p role="status">{asked ? m.not_this_go_on_done() : null}</p>
      <p className={styles['acts']}>
        {line.standing === 'paused' && !asked ? (
          <Button disabled={busy} onClick={() => void goOn()}>
            {m.not_this_go_on()}
          </Button>
        ) : null}
        <Link to={`/plan/${plan}`} hash={`line-${line.id}`}>
          {m.not_this_to_line()}
        </Link>
        <Link to="/consent/$plan" params={{ plan }}>
          {m.not_this_to_consent()}
        </Link>
      </p>
    </div>
  )
}
