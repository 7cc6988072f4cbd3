import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { capacityFor } from '#web/clients/capacity-for.ts'
import { CareTeam } from '#web/clients/care-team.tsx'
import { ClientCheckIns } from '#web/clients/client-check-ins.tsx'
import { ClientNames } from '#web/clients/client-names.tsx'
import { ClientPlan } from '#web/clients/client-plan.tsx'
import styles from '#web/clients/clients.module.css'
import { InCalendar } from '#web/calendar/calendar-code.tsx'
import { MailCameBack } from '#web/notices/mail-came-back.tsx'
import { Reach } from '#web/clients/reach.tsx'
import { useClientPage } from '#web/live/client.ts'
import { type Here, useHere, useMe } from '#web/live/me.ts'
import { dayWords } from '#web/ui/dates.ts'
import { NotesLink } from '#web/private-notes/notes-link.tsx'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

const ClientEmergencies = lazy(async () => ({
  default: (await import('#web/emergency/client-emergencies.tsx')).ClientEmergencies,
}))

/** A client's card: their plan, how they take part, their name, who works with them. */
export function Screen() {
  const { client = '' } = useParams({ strict: false })
  const here = useHere()
  return here ? <Card here={here} id={client} /> : null
}

function Card({ here, id }: { readonly here: Here; readonly id: string }) {
  const page = useClientPage(here.id, id)
  const { client, people } = page
  const me = useMe().person
  const capacity = capacityFor(here, client, me)
  const therapist = capacity === 'therapist'
  const under = [client.pronouns, m.client_since({ day: dayWords(client.addedOn) })].filter(Boolean).join(' · ')
  return (
    <Page title={client.name} under={under} width="wide">
      <div className={styles['card']}>
        {client.plans.length > 0 || therapist ? <ClientPlan here={here} client={client} mayStart={therapist} /> : null}
        {capacity ? (
          <div className={styles['card-side']}>
            <ClientCheckIns here={here} client={client} therapist={therapist} />
            <MailCameBack page={page} />
            <Reach here={here} page={page} capacity={capacity} />
            {therapist ? <InCalendar practice={here.id} client={client.id} name={client.name} /> : null}
            {therapist ? <NotesLink client={client.id} /> : null}
          </div>
        ) : null}
        <div className={styles['card-side']}>
          {capacity ? <ClientNames key={client.name} practice={here.id} client={client} capacity={capacity} /> : null}
          {therapist && client.emergencies?.length ? (
            <Suspense>
              <ClientEmergencies practice={here.id} page={page} />
            </Suspense>
          ) : null}
          <CareTeam here={here} client={client} people={people} capacity={capacity} />
        </div>
      </div>
    </Page>
  )
}
