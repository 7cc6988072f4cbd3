import { HandOverButton } from '#web/hand-over/hand-over-button.tsx'
import type { PlanScreen } from '#web/live/plan.ts'
import styles from '#web/signing/document.module.css'
import { m } from '#words/paraglide/messages.js'

/** Hands the screen to the client in the room to sign: it shows this one page until the therapist takes it back. */
export function HandOver({ screen }: { readonly screen: PlanScreen }) {
  const { name } = screen.page.client
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{m.signing_hand_over_title({ name })}</h2>
      <p>{m.signing_hand_over_text({ name })}</p>
      <div className={styles['acts']}>
        <HandOverButton practice={screen.page.practice} plan={screen.plan.id} page="sign" look="primary">
          {m.signing_hand_over({ name })}
        </HandOverButton>
      </div>
    </section>
  )
}
