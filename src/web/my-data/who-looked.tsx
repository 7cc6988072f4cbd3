import { useState } from 'react'
import type { AccessPage } from '#server/http/contract.ts'
import { Unfolded } from '#web/charts/unfolded.tsx'
import styles from '#web/my-data/my-data.module.css'
import { visitsByDay } from '#web/my-data/visits.ts'
import { runsOf } from '#web/practice/access-runs.ts'
import { AccessTable } from '#web/practice/access-table.tsx'
import { actWords, CAPACITY_NAME } from '#web/practice/access-words.ts'
import { Button } from '#web/ui/button.tsx'
import { dayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** About a screenful. */
const MOST = 12
const MORE = 20

/** Who looked: each visit, or a line for each day and person where there are many, with each visit one tap away. */
export function WhoLooked({ entries }: Pick<AccessPage, 'entries'>) {
  const [shown, setShown] = useState(MORE)
  const table = <AccessTable entries={entries} withClients={false} />
  if (entries.length === 0) return <p>{m.my_data_nobody_looked()}</p>
  if (runsOf(entries).length <= MOST)
    return (
      <>
        <p>{m.my_data_looked_order()}</p>
        {table}
      </>
    )
  const days = visitsByDay(entries)
  return (
    <>
      <p>{m.my_data_by_day()}</p>
      <ul className={styles['days']}>
        {days.slice(0, shown).map(({ day, name, capacity, acts }) => (
          <li key={`${day} ${name} ${capacity}`}>
            <span className={styles['day']}>{dayWords(day)}</span>
            <span>
              {name ? `${name}, ${CAPACITY_NAME[capacity]()}` : CAPACITY_NAME[capacity]()}:{' '}
              {acts
                .map(({ act, times }) => {
                  const words = actWords(act, capacity)
                  return times > 1 ? `${words}, ${m.access_times({ count: times })}` : words
                })
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
      {days.length > shown ? <Button onClick={() => setShown(shown + MORE)}>{m.my_data_more_looked()}</Button> : null}
      <Unfolded summary={m.my_data_each()}>{table}</Unfolded>
    </>
  )
}
