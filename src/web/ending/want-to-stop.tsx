import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import styles from '#web/ending/ending.module.css'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { nameOfSide } from '#web/plan/reading.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Button } from '#web/ui/button.tsx'
import { m } from '#words/paraglide/messages.js'

/** A client may stop at any time and says so: it is a note to talk about, and nothing closes by itself. */
export function WantToStop({ screen }: { readonly screen: PlanScreen }) {
  const { act, refusal, busy } = useAct(screen)
  const [said, setSaid] = useState(false)
  const say = async (): Promise<void> =>
    setSaid(await act({ type: 'leaveNote', about: 'preference', words: m.finish_stop_words() }))
  return (
    <section className={styles['part']} aria-labelledby="stop">
      <h2 id="stop">{m.finish_stop_title()}</h2>
      <p>{m.finish_stop_text()}</p>
      <Refused refusal={refusal} />
      <p className={styles['ways']}>
        <Link to="/rights/stop">{m.finish_stop_rights()}</Link>
        {said ? null : (
          <Button small disabled={busy} onClick={() => void say()}>
            {m.finish_stop_note({ name: nameOfSide(screen, 'therapist') })}
          </Button>
        )}
      </p>
      <output>{said ? m.finish_stop_noted() : ''}</output>
    </section>
  )
}
