import { useState } from 'react'
import type { AccessPage } from '#server/http/contract.ts'
import { runsOf } from '#web/practice/access-runs.ts'
import { actWords, whoWords } from '#web/practice/access-words.ts'
import styles from '#web/practice/practice.module.css'
import { Button } from '#web/ui/button.tsx'
import { momentWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

const SHOWN = 50

type AccessTableProps = Pick<AccessPage, 'entries'> & {
  /** Asks for earlier entries; absent when these are all. */
  readonly onEarlier?: (() => void) | undefined
}

/** Who looked at what and when, the latest first. */
export function AccessTable({ entries, onEarlier }: AccessTableProps) {
  const [shown, setShown] = useState(SHOWN)
  const runs = runsOf(entries)
  const more = (): void => {
    setShown(shown + SHOWN)
    if (runs.length <= shown + SHOWN) onEarlier?.()
  }
  return (
    <>
      <table className={styles['log']}>
        <thead>
          <tr>
            <th scope="col">{m.access_when()}</th>
            <th scope="col">{m.access_who()}</th>
            <th scope="col">{m.access_what()}</th>
            <th scope="col">{m.access_client()}</th>
          </tr>
        </thead>
        <tbody>
          {runs.slice(0, shown).map((entry, n) => (
            <tr key={`${entry.at} ${n}`}>
              <td>{momentWords(entry.at)}</td>
              <td>{whoWords(entry)}</td>
              <td>
                {actWords(entry)}
                {entry.times > 1 ? `, ${m.access_times({ count: entry.times })}` : ''}
                {entry.reason ? (
                  <span className={styles['soft']}>{m.who_looked_reason({ reason: entry.reason })}</span>
                ) : null}
              </td>
              <td>{entry.clientName ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {runs.length > shown || onEarlier ? (
        <div>
          <Button onClick={more}>{m.my_data_more_looked()}</Button>
        </div>
      ) : null}
    </>
  )
}
