import { useRef, useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { Refused } from '#web/plan/refused.tsx'
import { useKeepLeft } from '#web/together/keep-left.tsx'
import { keptElsewhere, leftOver } from '#web/together/left-over.ts'
import { useRoom } from '#web/together/room-here.ts'
import styles from '#web/together/together.module.css'
import type { Earlier } from '#web/together/use-sheet.ts'
import { Button } from '#web/ui/button.tsx'
import { nearDayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** Asked before anything is begun anew: an earlier sheet waits, or the one of today still holds something. */
export function BeginAgain({ earlier, onClose }: { readonly earlier: Earlier | null; readonly onClose: () => void }) {
  const { sheet, shown, put, side, startAnew, over, goOn, takeUp, putAway } = useRoom()
  const keepLeft = useKeepLeft()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const done = useRef(new Set<string>())
  const before = earlier?.sheet ?? sheet
  const left = leftOver(before, shown.lines)
  // What the client put down and nobody took back: the day of the two goes on beside it.
  const toClient = earlier !== null && side === 'client'
  const anew = async (keep: boolean): Promise<void> => {
    setBusy(true)
    const still = left.filter(({ key }) => !done.current.has(key))
    const refused = keep
      ? await keepLeft(still, (one) => {
          // Where one of them is refused, the others are not kept twice.
          done.current.add(one.key)
          if (!earlier) put(keptElsewhere([one]))
        })
      : null
    setRefusal(refused)
    if (!refused && earlier) await putAway(earlier)
    if (!refused && !earlier) startAnew()
    setBusy(false)
    if (!refused) onClose()
  }
  const on = async (): Promise<void> => {
    if (earlier) await takeUp(earlier)
    else if (over) goOn()
    onClose()
  }
  return (
    <section className={styles['move']} aria-labelledby="begin-again">
      <div className={styles['question']}>
        <h1 id="begin-again">{earlier ? begunWords(earlier, toClient) : m.together_anew_title()}</h1>
        <p>{toClient ? m.together_stayed() : left.length > 0 ? m.together_anew_left() : m.together_anew_plain()}</p>
      </div>
      {left.length > 0 ? (
        <ul className={styles['leftWords']}>
          {left.map(({ key, words }) => (
            <li key={key} className="own-words">
              {words}
            </li>
          ))}
        </ul>
      ) : null}
      <Refused refusal={refusal} />
      <div className={styles['ways']}>
        <Button look="primary" disabled={busy} onClick={() => void on()}>
          {toClient ? m.together_take_along() : m.together_go_on_with()}
        </Button>
        {left.length > 0 ? (
          <Button disabled={busy} onClick={() => void anew(true)}>
            {toClient ? m.together_keep_it() : m.together_keep_and_anew()}
          </Button>
        ) : null}
        <Button look="quiet" disabled={busy} onClick={() => void anew(false)}>
          {awayWords(left.length > 0, toClient)}
        </Button>
      </div>
    </section>
  )
}

function begunWords({ day }: Earlier, toClient: boolean): string {
  const words = { day: nearDayWords(day) }
  return toClient ? m.together_begun_client(words) : m.together_begun(words)
}

function awayWords(some: boolean, toClient: boolean): string {
  if (toClient) return m.together_put_away()
  return some ? m.together_away_and_anew() : m.together_start_anew()
}
