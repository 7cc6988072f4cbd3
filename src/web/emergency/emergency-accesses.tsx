import type { Refusal } from '#domain/kernel/refusal.ts'
import { type Emergency, isOpenOn } from '#domain/practice/emergency.ts'
import { useRef, useState } from 'react'
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
  const custody = capacity === 'client' ? m.custody_one : m.custody_one_therapist
  const place = useRef<HTMLParagraphElement>(null)
  const [done, setDone] = useState(false)
  const all = (client.emergencies ?? []).toReversed()
  const end = async (grant: string): Promise<Refusal | null> => {
    const refused = await issueOnStream(`client/${client.id}`, practice, capacity, { type: 'endGrant', grant }, [
      ['client', client.id],
      ['access-log'],
      ['me'],
    ])
    if (refused) return refused
    // The button is gone with what it ended: one is where it says so.
    setDone(true)
    setTimeout(() => place.current?.focus())
    return null
  }
  return (
    <>
      <p ref={place} tabIndex={-1} role="status">
        {done ? (capacity === 'client' ? m.emergency_ended_now() : m.emergency_ended_now_therapist()) : null}
      </p>
      <ul className={styles['accesses']}>
        {all.map((one) => (
          <li key={one.id}>
            <strong>
              {(one.basis ? custody : m.emergency_one)({
                name: people[one.grantee]?.name ?? '',
                day: dayWords(one.from),
              })}
            </strong>
            <span className={styles['why']}>{m.who_looked_reason({ reason: one.reason })}</span>
            <span>
              {standingWords(one, today)} {reviewedWords(one)}
            </span>
            {isOpenOn(one, today) ? (
              <Form button={m.emergency_end()} look="plain" act={() => end(one.id)}>
                {() => null}
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the administrator found, where the reader may have the words. */
function reviewedWords({ reviewed }: Emergency): string {
  if (!reviewed) return m.emergency_one_not_reviewed()
  return reviewed.words ? m.emergency_one_reviewed_words({ words: reviewed.words }) : m.emergency_one_reviewed()
}

function standingWords(one: Emergency, today: string): string {
  if (isOpenOn(one, today)) return m.emergency_one_open({ day: dayWords(one.until) })
  return one.ended ? m.emergency_one_ended({ day: dayWords(dayOf(one.ended.at)) }) : m.emergency_one_over()
}
