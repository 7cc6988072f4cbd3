import { useState } from 'react'
import type { AccessPage } from '#server/http/contract.ts'
import { runsOf } from '#web/practice/access-runs.ts'
import { actWords, CAPACITY_NAME } from '#web/practice/access-words.ts'
import styles from '#web/practice/practice.module.css'
import { Button } from '#web/ui/button.tsx'
import { momentWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const SHOWN = 50

type AccessTableProps = { readonly entries: AccessPage['entries']; readonly withClients: boolean }

/** Who looked at what and when, the latest first. */
export function AccessTable({ entries, withClients }: AccessTableProps) {
  const [shown, setShown] = useState(SHOWN)
  const runs = runsOf(entries)
  return (
    <>
      <table className={styles['log']}>
        <thead>
          <tr>
            <th scope="col">{m.access_when()}</th>
            <th scope="col">{m.access_who()}</th>
            <th scope="col">{m.access_what()}</th>
            {withClients ? <th scope="col">{m.access_client()}</th> : null}
          </tr>
        </thead>
        <tbody>
          {runs.slice(0, shown).map((entry, n) => (
            <tr key={`${entry.at} ${n}`}>
              <td>{momentWords(entry.at)}</td>
              <td>
                {entry.name ? `${entry.name}, ${CAPACITY_NAME[entry.capacity]()}` : CAPACITY_NAME[entry.capacity]()}
              </td>
              <td>
                {actWords(entry.act, entry.capacity)}
                {entry.times > 1 ? `, ${m.access_times({ count: entry.times })}` : ''}
              </td>
              {withClients ? <td>{entry.clientName ?? ''}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {runs.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + SHOWN)}>{m.my_data_more_looked()}</Button>
        </div>
      ) : null}
    </>
  )
}
