import { Link } from '@tanstack/react-router'
import type { Client } from '#domain/practice/client.ts'
import { HandOverCheckIn } from '#web/clients/check-ins/hand-over-check-in.tsx'
import styles from '#web/clients/clients.module.css'
import type { Here } from '#web/live/me.ts'
import { m } from '#words/paraglide/messages.js'

type CheckInsProps = { readonly here: Here; readonly client: Client; readonly therapist: boolean }

/** On the client's card: the ways to a check-in, and to what they came to. */
export function ClientCheckIns({ here, client, therapist }: CheckInsProps) {
  const plan = client.plans.at(-1)
  return (
    <section aria-labelledby="check-ins" className={styles['part']}>
      <h2 id="check-ins">{m.asking_card()}</h2>
      <p>{here.reachable ? m.asking_card_says() : m.asking_card_says_no_link()}</p>
      <div className={styles['ways']}>
        {therapist && plan ? <HandOverCheckIn practice={here.id} plan={plan} name={client.name} /> : null}
        {here.reachable ? <Link to={`/clients/${client.id}/check-ins`}>{m.asking_card_link()}</Link> : null}
        <a href={`/check-in/paper/${client.id}`}>{m.asking_paper_enter()}</a>
        {therapist && plan ? <Link to={`/plan/${plan}/progress`}>{m.asking_progress()}</Link> : null}
        {therapist ? (
          <Link to={`/clients/${client.id}/check-ins`} hash="asked">
            {m.asking_card_how({ name: client.name })}
          </Link>
        ) : null}
      </div>
      {here.reachable ? null : <p className={styles['soft']}>{m.asking_card_no_link()}</p>}
    </section>
  )
}
