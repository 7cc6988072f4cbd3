import styles from '#web/hard-times/hard-times.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { nameOf } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Where the therapist wrote it down: whose words they are is said, and the client says whether they are right. */
export function ConfirmSaid({ screen, id }: { readonly screen: PlanScreen; readonly id: string }) {
  const { act, refusal, busy } = useAct(screen)
  const line = screen.plan.lines[id]
  if (!line?.writtenDownBy || line.views.client) return null
  const by = nameOf(screen, line.writtenDownBy)
  if (screen.side !== 'client')
    return <p className={styles['soft']}>{m.view_written_down({ by, name: screen.page.client.name })}</p>
  return (
    <>
      <p className={styles['soft']}>{m.view_written_down_for_you({ by })}</p>
      <Refused refusal={refusal} />
      {screen.may('confirmAloud') ? (
        <Button small disabled={busy} onClick={() => void act({ type: 'confirmAloud', to: id })}>
          {m.confirm_own_words()}
        </Button>
      ) : null}
    </>
  )
}
