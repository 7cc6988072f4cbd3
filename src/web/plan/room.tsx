import { Link } from '@tanstack/react-router'
import { HandOverButton } from '#web/hand-over/hand-over-button.tsx'
import { useMe } from '#web/live/me.ts'
import styles from '#web/plan/page.module.css'
import { useReading } from '#web/plan/reading.ts'
import { heldApart } from '#web/sessions/held-apart.ts'
import { GiveBack } from '#web/signing/give-back.tsx'
import { m } from '#words/paraglide/messages.js'

/** The ways into the room together: one screen for two people, or the whole plan given into the client's hands. */
export function HandOverPlan() {
  const { screen } = useReading()
  const { page, plan } = screen
  // Apart, each has a screen of their own: they join the plan instead.
  if (page.capacity !== 'therapist' || heldApart(plan, page.today)) return null
  return (
    <div className={styles['acts']}>
      {plan.closed ? null : <Link to={`/plan/${plan.id}/together`}>{m.together_link()}</Link>}
      <HandOverButton practice={page.practice} plan={plan.id} page="plan" look="quiet" small>
        {m.room_hand_over({ name: page.client.name })}
      </HandOverButton>
    </div>
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
