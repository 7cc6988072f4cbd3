import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { ConcernShown } from '#server/http/rights-contract.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { Refused } from '#web/plan/refused.tsx'
import type { MyRights } from '#web/rights/my-rights.ts'
import styles from '#web/rights/rights.module.css'
import { WISH_WORDS } from '#web/rights/wish-words.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** What the client has told the named person, with the answers, newest first. Nothing where there is nothing. */
export function MyConcerns({ mine }: { readonly mine: MyRights }) {
  return (
    <>
      {mine.rights.concerns.map((one) => (
        <MyConcern key={one.id} mine={mine} concern={one} />
      ))}
    </>
  )
}

function MyConcern({ mine, concern }: { readonly mine: MyRights; readonly concern: ConcernShown }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { to: name, closed, answers, stillReads } = concern
  const heading = `concern-${concern.id}`
  const close = async (): Promise<void> => {
    const command = { type: 'closeConcern', concern: concern.id }
    setRefusal(await issueOnStream(`concerns/${mine.client}`, mine.here.id, 'client', command, [['me']]))
  }
  return (
    <section className={styles['concern']} aria-labelledby={heading}>
      <h2 id={heading}>{m.rights_mine({ name })}</h2>
      <p className={styles['soft']}>{m.rights_mine_readers({ name })}</p>
      <p>{m.rights_mine_on({ day: dayWords(concern.on) })}</p>
      <p className={`own-words ${styles['said']}`}>{concern.words}</p>
      {concern.wish ? <p>{m.rights_mine_wish({ wish: WISH_WORDS[concern.wish]() })}</p> : null}
      {answers.map((one) => (
        <div key={`${one.on} ${one.words}`}>
          <p>{m.rights_mine_answer({ name, day: dayWords(one.on) })}</p>
          <p className={styles['theirs']}>{one.words}</p>
        </div>
      ))}
      {closed ? (
        <p className={styles['soft']}>
          {closed.by === 'client'
            ? m.rights_mine_closed_you({ day: dayWords(closed.on) })
            : m.rights_mine_closed_named({ name, day: dayWords(closed.on) })}
        </p>
      ) : (
        <>
          {stillReads ? null : <p>{m.rights_mine_nobody_reads({ name })}</p>}
          {stillReads && answers.length === 0 ? <p>{m.rights_mine_waits()}</p> : null}
          <Refused refusal={refusal} />
          <div>
            <Button small onClick={() => void close()}>
              {answers.length === 0 ? m.rights_mine_take_back() : m.rights_mine_close()}
            </Button>
            <p className={styles['soft']}>{m.rights_mine_close_hint()}</p>
          </div>
        </>
      )}
    </section>
  )
}
