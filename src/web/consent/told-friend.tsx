import { toldFriend } from '#web/consent/last-told.ts'
import styles from '#web/consent/consent.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { m } from '#words/paraglide/messages.js'

/** For the therapist, until the two have met: what the client would tell a friend. It stays with the version. */
export function ToldFriend({ screen }: { readonly screen: PlanScreen }) {
  const told = toldFriend(screen.plan)
  if (!told) return null
  return (
    <section className={styles['item']}>
      <p>{m.consent_told_friend_therapist({ name: screen.page.client.name, number: told.number })}</p>
      <p className="own-words">{told.words}</p>
    </section>
  )
}
