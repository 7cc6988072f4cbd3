import type { Session } from '#domain/plan/state.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Takes away a session that was opened and did not take place. */
export function NotHeld({ screen, session }: { readonly screen: PlanScreen; readonly session: Session }) {
  const { act, refusal, busy } = useAct(screen)
  return (
    <>
      <Refused refusal={refusal} />
      <div>
        <Button small disabled={busy} onClick={() => void act({ type: 'cancelSession', session: session.id })}>
          {m.begin_not_held_therapist()}
        </Button>
      </div>
    </>
  )
}
