import { useState } from 'react'
import { tell } from '#web/live/api.ts'
import { leaveAs } from '#web/live/leave.ts'
import { useMe } from '#web/live/me.ts'
import styles from '#web/plan/page.module.css'
import { useReading } from '#web/plan/reading.ts'
import { GiveBack } from '#web/signing/give-back.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** The therapist gives the screen to the client in the room: from then on it shows this plan and nothing else. */
export function HandOverPlan() {
  const { screen } = useReading()
  const [problem, setProblem] = useState(false)
  const { page, plan } = screen
  if (page.capacity !== 'therapist') return null
  const handOver = async (): Promise<void> => {
    const asked = { practice: page.practice, plan: plan.id, page: 'plan' }
    const told = await tell('/api/hand-over', asked).catch(() => null)
    if (told && 'done' in told) leaveAs(`/plan/${plan.id}`)
    else setProblem(true)
  }
  return (
    <>
      {problem ? (
        <Notice tone="waits" live>
          {m.room_problem()}
        </Notice>
      ) : null}
      <Button look="quiet" small onClick={() => void handOver()}>
        {m.room_hand_over({ name: page.client.name })}
      </Button>
    </>
  )
}

/** On the screen that was handed over: who is here, and the way back for the therapist. */
export function InTheRoom() {
  const { screen } = useReading()
  const { room } = useMe()
  return room ? (
    <section className={styles['small']} aria-label={m.room_title({ name: screen.page.client.name })}>
      <h2>{m.room_title({ name: screen.page.client.name })}</h2>
      <p>{m.room_text({ witness: room.witness })}</p>
      <GiveBack plan={screen.plan.id} />
    </section>
  ) : null
}
