import { useRef, useState } from 'react'
import { typedTexts } from '#web/live/typed-texts.ts'
import { dropDraft } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { ApartForm } from '#web/sessions/apart-form.tsx'
import { closingDraft } from '#web/sessions/closing-typed.ts'
import { IsItNow } from '#web/sessions/is-it-now.tsx'
import { MovePlanned } from '#web/sessions/move-planned.tsx'
import styles from '#web/sessions/sessions.module.css'
import { Button } from '#web/ui/button.tsx'
import { dayAndTime, fromToday, nearDayWords } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** When the next session is, and its beginning: in the room with one touch, apart with where the client is. */
export function BeginSession({ screen }: { readonly screen: PlanScreen }) {
  const { act, refusal, busy } = useAct(screen)
  const [apart, setApart] = useState(location.hash === '#apart')
  const [asking, setAsking] = useState(false)
  const begun = useRef(false)
  const { today } = screen.page
  const next = screen.plan.sessions.find((one) => one.state === 'planned')
  const late = next !== undefined && next.on < today
  const named = next ? { session: next.id } : {}
  const inRoom = async (): Promise<void> => {
    if (begun.current) return
    begun.current = true
    setAsking(false)
    // Opened only to be closed: the day it was planned for is the one it was.
    if (late) typedTexts.keep(screen.asker.person, `${screen.plan.id}/${closingDraft(next.id)}`, { on: next.on })
    if (!(await act({ type: 'openSession', ...named }))) begun.current = false
  }
  return (
    <section className={styles['begin']} aria-labelledby="begin">
      <h2 id="begin">
        {next
          ? (late ? m.begin_was_therapist : m.session_next)({
              day: dayAndTime(nearDayWords(next.on), next.at),
              when: fromToday(next.on, today),
            })
          : m.session_none()}
      </h2>
      {late ? <p>{m.begin_was_text_therapist()}</p> : null}
      {next && next.on > today ? <p className={styles['soft']}>{m.begin_early_therapist()}</p> : null}
      {asking && next ? (
        <IsItNow session={next} busy={busy} onBegin={() => void inRoom()} onClose={() => setAsking(false)} />
      ) : null}
      <Refused refusal={refusal} />
      <div className={styles['acts']}>
        <Button
          look={next?.on === today && !apart ? 'primary' : 'plain'}
          disabled={busy}
          onClick={() => (next && next.on > today ? setAsking(true) : void inRoom())}
        >
          {late ? m.begin_late_therapist() : m.begin_room_therapist()}
        </Button>
        {late ? null : (
          <Button aria-expanded={apart} onClick={() => setApart(!apart)}>
            {m.begin_apart_therapist()}
          </Button>
        )}
        <MovePlanned screen={screen} next={next} />
      </div>
      {apart && !late ? (
        <ApartForm screen={screen} next={next} onBegun={() => void dropDraft(screen, 'apart')} />
      ) : null}
    </section>
  )
}
