import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { Refused } from '#web/plan/refused.tsx'
import { keptElsewhere, type Left, leftOver } from '#web/together/left-over.ts'
import { actFor } from '#web/together/left-as-act.ts'
import { useRoom } from '#web/together/room-here.ts'
import styles from '#web/together/together.module.css'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** Keeps what is left for next time, one after the other; resolves to what could not be kept, and why. */
export function useKeepLeft(): (all: readonly Left[], onKept: (left: Left) => void) => Promise<Refusal | null> {
  const room = useRoom()
  return async (all, onKept) => {
    for (const left of all) {
      const refused = await room.screen.issue(actFor(room.names, left))
      if (refused) return refused
      onKept(left)
    }
    return null
  }
}

/** What was put down and is no part of the plan: it stays here, or is kept for next time with one touch. */
export function KeepLeft() {
  const { sheet, put, screen, names, shown } = useRoom()
  const keepLeft = useKeepLeft()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState(false)
  const left = leftOver(sheet, shown.lines)
  const keep = async (): Promise<void> => {
    setBusy(true)
    const refused = await keepLeft(left, (one) => put(keptElsewhere([one])))
    setBusy(false)
    setRefusal(refused)
    setDone(refused === null)
  }
  if (left.length === 0) return <output className={styles['soft']}>{done ? m.together_left_kept() : ''}</output>
  return (
    <section className={styles['left']} aria-labelledby="left-over">
      <h2 id="left-over">{m.together_left()}</h2>
      <ul>
        {left.map((one) => (
          <li key={one.key}>
            {one.what === 'help'
              ? m.together_idea({
                  who: one.helper === 'others' ? m.together_others() : names[one.helper],
                  idea: one.words,
                })
              : one.words}
          </li>
        ))}
      </ul>
      <Refused refusal={refusal} />
      {screen.may('addToAgenda') ? (
        <div className={styles['acts']}>
          <Button disabled={busy} onClick={() => void keep()}>
            {m.together_keep_left()}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
