import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { EmergencyPage } from '#server/http/contract.ts'
import { emergenciesQuery } from '#web/emergency/emergencies-query.ts'
import styles from '#web/emergency/emergency.module.css'
import { ask } from '#web/live/api.ts'
import type { Here } from '#web/live/me.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** On top of a member's first page: whose chart, of those one works with, was opened; and what waits for an administrator to look at. */
export function EmergencyLines({ here }: { readonly here: Here }) {
  return (
    <>
      {here.roles.includes('therapist') ? <OnMyTeam practice={here.id} /> : null}
      {here.roles.includes('administrator') ? <Waiting practice={here.id} /> : null}
    </>
  )
}

function OnMyTeam({ practice }: { readonly practice: string }) {
  const { data } = useQuery({
    queryKey: ['emergency', practice],
    queryFn: () => ask<EmergencyPage>(`/api/emergency?${new URLSearchParams({ practice })}`),
    staleTime: 0,
  })
  return (data?.onMyTeam ?? []).map(({ grant, client, name, by, on, open }) => (
    <Notice key={grant}>
      <p>
        {(open ? m.emergency_team_open_therapist : m.emergency_team_over_therapist)({
          by,
          client: name,
          day: dayWords(on),
        })}
      </p>
      <Link to={`/clients/${client}`} className={styles['link'] ?? ''}>
        {m.emergency_team_why_therapist()}
        <span className="for-readers-only">: {name}</span>
      </Link>
    </Notice>
  ))
}

function Waiting({ practice }: { readonly practice: string }) {
  const waiting = useQuery(emergenciesQuery(practice)).data?.waiting ?? 0
  return waiting > 0 ? (
    <Notice>
      <p>{m.emergency_list_waiting({ count: waiting })}</p>
      <Link to="/practice/audit" className={styles['link'] ?? ''}>
        {m.emergency_list_look_now_therapist()}
      </Link>
    </Notice>
  ) : null
}
