import { Link } from '@tanstack/react-router'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { OpenChart } from '#server/http/contract.ts'
import styles from '#web/emergency/emergency.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import { dayWords } from '#web/ui/dates.ts'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type OpenNowProps = { readonly practice: string; readonly open: readonly OpenChart[] }

/** The charts one has opened in an emergency and may still read, with the ways in and the way out. */
export function OpenNow({ practice, open }: OpenNowProps) {
  const end = ({ client, grant }: OpenChart): Promise<Refusal | null> =>
    issueOnStream(`client/${client}`, practice, 'emergency', { type: 'endGrant', grant }, [['emergency', practice]])
  return (
    <section aria-labelledby="open-now" className={styles['part']}>
      <h2 id="open-now">{m.emergency_open_now_therapist()}</h2>
      <ul className={styles['accesses']}>
        {open.map((one) => (
          <li key={one.grant}>
            <strong>{one.name}</strong>
            <span>{m.emergency_open_until_therapist({ day: dayWords(one.until) })}</span>
            {one.plan ? (
              <>
                <Link to={`/plan/${one.plan}`} className={styles['link'] ?? ''}>
                  {m.emergency_to_plan_therapist({ name: one.name })}
                </Link>
                <Link to={`/plan/${one.plan}/progress`} className={styles['link'] ?? ''}>
                  {m.emergency_to_progress_therapist({ name: one.name })}
                </Link>
              </>
            ) : (
              <span>{m.emergency_no_plan_therapist()}</span>
            )}
            <Form button={m.emergency_end_mine_therapist()} look="plain" act={() => end(one)}>
              {() => null}
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
