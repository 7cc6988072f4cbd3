import { useState } from 'react'
import styles from '#web/hard-times/hard-times.module.css'
import type { Said } from '#web/hard-times/said.ts'
import { OneSaid } from '#web/hard-times/said-shown.tsx'
import { wayToChange } from '#domain/plan/rules.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { ChangeForm } from '#web/plan/margin/change-form.tsx'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Something that is there already: its owner gives it other words, or takes it out. */
export function SaidToChange({ screen, said }: { readonly screen: PlanScreen; readonly said: Said }) {
  const [open, setOpen] = useState(false)
  const { act, refusal, busy } = useAct(screen)
  const line = screen.plan.lines[said.id]
  if (!line) return null
  if (open)
    return (
      <li>
        <ChangeForm line={line} onClose={() => setOpen(false)} />
      </li>
    )
  const mine = screen.side !== null && wayToChange(line, screen.side, ['ownWords']) === 'atOnce'
  return (
    <li className={styles['one']}>
      <OneSaid said={said} />
      <Refused refusal={refusal} />
      {mine ? (
        <div className={styles['acts']}>
          {screen.may('reword') ? (
            <Button look="quiet" small onClick={() => setOpen(true)}>
              {m.hard_times_change()}
            </Button>
          ) : null}
          {screen.may('setStanding') && screen.side === 'client' ? (
            <Button
              look="quiet"
              small
              disabled={busy}
              onClick={() => void act({ type: 'setStanding', line: line.id, standing: 'ended' })}
            >
              {m.hard_times_take_out()}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
