import { useSuspenseQuery } from '@tanstack/react-query'
import type { EmergenciesPage } from '#server/http/contract.ts'
import styles from '#web/emergency/emergency.module.css'
import { emergenciesQuery } from '#web/emergency/emergencies-query.ts'
import { useRef, useState } from 'react'
import { LookAt } from '#web/emergency/look-at.tsx'
import { issueOnStream } from '#web/live/issue.ts'
import { Form } from '#web/ui/form.tsx'
import { dayWords, momentWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

type Emergency = EmergenciesPage['emergencies'][number]

/** For administrators: every emergency access, those nobody has looked at first. */
export function EmergencyList({ practice }: { readonly practice: string }) {
  const { waiting, emergencies } = useSuspenseQuery(emergenciesQuery(practice)).data
  return (
    <section aria-labelledby="emergencies" className={styles['part']}>
      <h2 id="emergencies">{waiting > 0 ? m.emergency_list_waiting({ count: waiting }) : m.emergency_list()}</h2>
      {emergencies.length === 0 ? (
        <p>{m.emergency_list_none_therapist()}</p>
      ) : (
        <>
          <p>{m.emergency_list_order_therapist()}</p>
          <ul className={styles['accesses']}>
            {emergencies.map((one) => (
              <li key={one.grant}>
                <strong>
                  {(one.as === 'custodian' ? m.custody_list_line_therapist : m.emergency_list_line_therapist)({
                    by: one.by,
                    client: one.clientName,
                  })}
                </strong>
                <span className={styles['soft']}>{whenWords(one)}</span>
                <span className={styles['why']}>{m.who_looked_reason({ reason: one.reason })}</span>
                <EndIt one={one} practice={practice} />
                <Reviewed one={one} practice={practice} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** An administrator can end one that still runs. */
function EndIt({ one, practice }: { readonly one: Emergency; readonly practice: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const [ended, setEnded] = useState(false)
  const end = async () => {
    const refused = await issueOnStream(
      `client/${one.client}`,
      practice,
      'administrator',
      { type: 'endGrant', grant: one.grant },
      [['emergencies', practice], ['access-log']],
    )
    if (refused) return refused
    setEnded(true)
    setTimeout(() => place.current?.focus())
    return null
  }
  return (
    <>
      <span ref={place} tabIndex={-1} role="status">
        {ended ? m.emergency_ended_now_therapist() : null}
      </span>
      {one.open && !ended ? (
        <Form
          button={
            <>
              {m.emergency_end()}
              <span className="for-readers-only">: {`${one.by}, ${one.clientName}`}</span>
            </>
          }
          look="plain"
          act={end}
        >
          {() => null}
        </Form>
      ) : null}
    </>
  )
}

function Reviewed({ one, practice }: { readonly one: Emergency; readonly practice: string }) {
  if (one.reviewed) {
    const { by, at, words } = one.reviewed
    return <span>{m.emergency_list_done_therapist({ by, at: momentWords(at), words })}</span>
  }
  if (one.mine) return <span>{m.emergency_list_mine_therapist()}</span>
  return <LookAt practice={practice} client={one.client} grant={one.grant} />
}

function whenWords({ at, endedAt, until }: Emergency): string {
  return endedAt === null
    ? m.emergency_list_at_therapist({ at: momentWords(at), day: dayWords(until) })
    : m.emergency_list_ended_therapist({ at: momentWords(at), ended: momentWords(endedAt) })
}
