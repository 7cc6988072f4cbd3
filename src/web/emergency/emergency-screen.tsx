import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EmergencyPage } from '#server/http/contract.ts'
import { AskToOpen } from '#web/emergency/ask-to-open.tsx'
import styles from '#web/emergency/emergency.module.css'
import { OpenNow } from '#web/emergency/open-now.tsx'
import { ask } from '#web/live/api.ts'
import { useHere } from '#web/live/me.ts'
import { Page } from '#web/ui/page.tsx'
import { m } from '#words/paraglide/messages.js'

const HAPPENS = [
  m.emergency_again_therapist,
  m.emergency_reads_therapist,
  m.emergency_until_therapist,
  m.emergency_seen_therapist,
  m.emergency_reviewed_therapist,
] as const

/** Opening the chart of a client one does not work with, in an emergency; and what one has opened so. */
export function Screen() {
  const here = useHere()
  const [asked, setAsked] = useState(0)
  const practice = here?.id ?? ''
  const { data } = useQuery({
    queryKey: ['emergency', practice],
    queryFn: () => ask<EmergencyPage>(`/api/emergency?${new URLSearchParams({ practice })}`),
    staleTime: 0,
    enabled: here !== null,
  })
  if (!here) return null
  return (
    <Page title={m.emergency_link_therapist()} under={m.emergency_under_therapist()}>
      <div className={styles['parts']}>
        {data && data.open.length > 0 ? <OpenNow practice={practice} open={data.open} /> : null}
        <section aria-labelledby="happens" className={styles['part']}>
          <h2 id="happens">{m.emergency_what_happens_therapist()}</h2>
          <ul className={styles['happens']}>
            {HAPPENS.map((words) => (
              <li key={words()}>{words()}</li>
            ))}
          </ul>
        </section>
        <AskToOpen key={asked} practice={practice} onOpened={() => setAsked(asked + 1)} />
      </div>
    </Page>
  )
}
