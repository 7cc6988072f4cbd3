import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { LaterAlerts } from '#web/alerts/later-alerts.tsx'
import { HomeFoot } from '#web/home/home-foot.tsx'
import type { Here } from '#web/live/me.ts'
import { Caseload } from '#web/today/caseload.tsx'
import styles from '#web/today/today.module.css'
import { SearchField } from '#web/today/search-field.tsx'
import type { Whose } from '#web/today/whose.ts'
import { useSettled } from '#web/today/use-settled.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Page } from '#web/ui/page.tsx'
import { Choices } from '#web/ui/field.tsx'
import { m } from '#words/paraglide/messages.js'

const EmergencyLines = lazy(async () => ({
  default: (await import('#web/emergency/emergency-lines.tsx')).EmergencyLines,
}))
const HandOvers = lazy(async () => ({ default: (await import('#web/care-team/hand-overs.tsx')).HandOvers }))

/** The therapist's home, and a supervisor's: whom it is about, why, in the order of the next sessions. */
export function Today({ here }: { readonly here: Here }) {
  const both = here.roles.includes('therapist') && here.roles.includes('supervisor')
  const [as, setAs] = useState<Whose>(here.roles.includes('therapist') ? 'therapist' : 'supervisor')
  const [typed, setTyped] = useState('')
  const query = useDeferredValue(useSettled(typed.trim()))
  const add =
    as === 'therapist' ? (
      <Link to="/clients/new" className={styles['add'] ?? ''}>
        {m.today_add_client()}
      </Link>
    ) : null
  return (
    <Page
      title={as === 'therapist' ? m.nav_today() : m.today_supervised()}
      under={dayWords(here.today)}
      beside={add}
      width="wide"
    >
      {both ? (
        <Choices
          legend={m.today_whose()}
          name="whose"
          value={as}
          choices={[
            { value: 'therapist', words: m.today_mine() },
            { value: 'supervisor', words: m.today_supervised() },
          ]}
          onChoose={(value) => setAs(value === 'supervisor' ? 'supervisor' : 'therapist')}
        />
      ) : null}
      <Suspense>
        <EmergencyLines here={here} />
      </Suspense>
      {here.roles.includes('therapist') ? (
        <Suspense>
          <HandOvers practice={here.id} />
        </Suspense>
      ) : null}
      <SearchField practice={here.id} as={as} typed={typed} onType={setTyped} hint={m.today_search_hint()} />
      <Caseload as={as} query={query} practice={here.id} />
      <LaterAlerts practice={here.id} />
      <Link to="/emergency" className={styles['emergency'] ?? ''}>
        {m.emergency_link_therapist()}
      </Link>
      <HomeFoot />
    </Page>
  )
}
