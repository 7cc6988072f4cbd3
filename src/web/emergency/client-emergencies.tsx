import { EmergencyAccesses } from '#web/emergency/emergency-accesses.tsx'
import styles from '#web/emergency/emergency.module.css'
import type { ClientPage } from '#server/http/contract.ts'
import { m } from '#words/paraglide/messages.js'

type ClientEmergenciesProps = { readonly practice: string; readonly page: ClientPage }

/** On the client's card, for the care team: who opened the chart in an emergency, why, and ending it. */
export function ClientEmergencies({ practice, page }: ClientEmergenciesProps) {
  return (
    <section aria-labelledby="emergencies" className={styles['part']}>
      <h2 id="emergencies">{m.emergency_mine()}</h2>
      <EmergencyAccesses practice={practice} page={page} capacity="therapist" />
    </section>
  )
}
