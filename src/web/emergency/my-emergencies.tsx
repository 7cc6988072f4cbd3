import { EmergencyAccesses } from '#web/emergency/emergency-accesses.tsx'
import { useClientPage } from '#web/live/client.ts'
import type { Here } from '#web/live/me.ts'
import styles from '#web/my-data/my-data.module.css'
import { m } from '#words/paraglide/messages.js'

/** On the client's own page: who opened their plan in an emergency, why, and ending it. Nothing where nobody ever did. */
export function MyEmergencies({ here, client }: { readonly here: Here; readonly client: string }) {
  const page = useClientPage(here.id, client)
  if (!page.client.emergencies?.length) return null
  return (
    <section aria-labelledby="emergencies" className={styles['emergencies']}>
      <h2 id="emergencies">{m.emergency_mine()}</h2>
      <p>{m.emergency_mine_text()}</p>
      <EmergencyAccesses practice={here.id} page={page} capacity="client" />
    </section>
  )
}
