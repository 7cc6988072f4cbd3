import type { Refusal } from '#domain/kernel/refusal.ts'
import { type Emergency, isOpenOn } from '#domain/practice/emergency.ts'
import type { ClientPage } from '#server/http/contract.ts'
import styles from '#web/emergency/emergency.module.css'
import { issueOnStream } from '#web/live/issue.ts'
import { dayOf, dayWords } from '#web/ui/dates.ts'
import { Form } from '#web/ui/form.tsx'
import { m } from '#words/paraglide/messages.js'

type AccessesProps = {
  readonly practice: string
  readonly page: ClientPage
  readonly capacity: 'client' | 'therapist'
}

/** Who opened this client's chart in an emergency, the latest first; what still runs can be ended here. */
export function EmergencyAccesses({ practice, page, capacity }: AccessesProps) {
  const { client, people, today } = page
  const all = (client.emergencies ?? []).toReversed()
  const end = (grant: string): Promise<Refusal | null> =>
    issueOnStream(`client/${client.id}`, practice, capacity, { type: 'endGrant', grant }, [
      ['client', client.id],
      ['access-log'],
      ['me'],
    ])
  return (
    <ul className={styles['accesses']}>
      {all.map((one) => (
        <li key={one.id}>
          <strong>
            {(one.basis ? m.custody_one : m.emergency_one)({
              name: people[one.grantee]?.name ?? '',
              day: dayWords(one.from),
            })}
          </strong>
          <span className={styles['why']}>{m.who_looked_reason({ reason: one.reason })}</span>
          <span>
            {standingWords(one, today)} {one.reviewed ? m.emergency_one_reviewed() : m.emergency_one_not_reviewed()}
          </span>
          {isOpenOn(one, today) ? (
            <Form button={m.emergency_end()} look="plain" act={() => end(one.id)}>
              {() => null}
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function standingWords(one: Emergency, today: string): string {
  if (isOpenOn(one, today)) return m.emergency_one_open({ day: dayWords(one.until) })
  return one.ended ? m.emergency_one_ended({ day: dayWords(dayOf(one.ended.at)) }) : m.emergency_one_over()
}
