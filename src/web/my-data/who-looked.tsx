import { useState } from 'react'
import type { AccessPage } from '#server/http/contract.ts'
import { Unfolded } from '#web/charts/unfolded.tsx'
import { daysOf, type Entry, type Line, linesOf } from '#web/my-data/lines.ts'
import styles from '#web/my-data/my-data.module.css'
import { MY_PURPOSE_WORDS, PURPOSE_WORDS } from '#web/my-data/purpose-words.ts'
import { actWords, whoWords } from '#web/practice/access-words.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords, timeWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const MORE = 20

type WhoLookedProps = Pick<AccessPage, 'entries'> & {
  /** The client's own name: of themselves they read "you". */
  readonly own: string
  /** Asks for earlier visits; absent when these are all. */
  readonly onEarlier?: (() => void) | undefined
}

/** Who looked: a line for each person and day with what they were there for, each visit one tap away; some always alone. */
export function WhoLooked({ entries, own, onEarlier }: WhoLookedProps) {
  const [shown, setShown] = useState(MORE)
  const lines = linesOf(entries)
  if (lines.length === 0) return <p>{m.my_data_nobody_looked()}</p>
  const more = (): void => {
    setShown(shown + MORE)
    if (lines.length <= shown + MORE) onEarlier?.()
  }
  return (
    <>
      <p>{m.who_looked_order()}</p>
      <ul className={styles['days']}>
        {daysOf(lines.slice(0, shown)).map(([day, those]) => (
          <li key={day}>
            <span className={styles['day']}>{dayWords(day)}</span>
            <ul className={styles['lines']}>
              {those.map((line, n) => (
                <li key={`${day} ${n}`}>
                  <OneLine line={line} own={own} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {lines.length > shown || onEarlier ? <Button onClick={more}>{m.my_data_more_looked()}</Button> : null}
    </>
  )
}

function OneLine({ line, own }: { readonly line: Line; readonly own: string }) {
  const visit = line.kind === 'day' ? line.visits[0] : line.visit
  if (!visit) return null
  const mine = visit.capacity === 'client' && visit.name === own
  const who = mine ? m.who_looked_you() : whoWords(visit)
  if (line.kind === 'alone')
    return (
      <span>
        {m.who_looked_line({ who, what: actWords(visit) })}
        {visit.reason ? <span className={styles['why']}>{m.who_looked_reason({ reason: visit.reason })}</span> : null}
      </span>
    )
  const words = mine ? MY_PURPOSE_WORDS : PURPOSE_WORDS
  // What Waymark does by itself is one thing, and says so.
  const what = visit.capacity === 'system' ? actWords(visit) : line.purposes.map((one) => words[one]()).join(' · ')
  return (
    <>
      <span>{m.who_looked_line({ who, what })}</span>
      <Unfolded summary={m.who_looked_visits({ count: line.visits.length })}>
        <Visits visits={line.visits} />
      </Unfolded>
    </>
  )
}

function Visits({ visits }: { readonly visits: readonly Entry[] }) {
  return (
    <ul className={styles['visits']}>
      {visits.map((visit, n) => (
        <li key={`${visit.at} ${n}`}>{m.who_looked_visit({ time: timeWords(visit.at), what: actWords(visit) })}</li>
      ))}
    </ul>
  )
}
