import { useEffect, useRef, useState } from 'react'
import { MOST_ON_AGENDA } from '#domain/plan/talk/agenda.ts'
import type { AgendaEntry } from '#domain/plan/talk/agenda-for.ts'
import type { Reported } from '#server/http/check-in-contract.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { useAct } from '#web/plan/act.ts'
import { Refused } from '#web/plan/refused.tsx'
import { Entry } from '#web/talk/agenda-entry.tsx'
import { moved } from '#web/talk/agenda-order.ts'
import styles from '#web/talk/agenda.module.css'
import { m } from '#words/paraglide/messages.js'

type ListProps = {
  readonly screen: PlanScreen
  readonly entries: readonly AgendaEntry[]
  readonly reported: readonly Reported[]
  /** Whether all of it is here. */
  readonly settled: boolean
}

/** Everything to talk about, in order: how it is ordered stands above, what becomes of what is not reached below. */
export function AgendaList({ screen, entries, reported, settled }: ListProps) {
  const { act, refusal, busy } = useAct(screen)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  /** The button that was pressed: it has the focus again where its entry now stands. */
  const pressed = useRef<string | null>(null)
  const keys = entries.map(({ key }) => key)
  const order = keys.join(' ')
  useEffect(() => {
    if (pressed.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(pressed.current)}"]`)?.focus()
    pressed.current = null
  }, [order])
  const move = async (key: string, by: -1 | 1): Promise<void> => {
    const next = moved(keys, key, by)
    if (!next) return
    pressed.current = `${by === -1 ? 'up' : 'down'} ${key}`
    const done = await act({ type: 'orderAgenda', keys: next.slice(0, MOST_ON_AGENDA) })
    setSaid(done ? m.talk_agenda_moved({ place: next.indexOf(key) + 1, count: next.length }) : '')
  }
  const takeAway = async (item: string): Promise<void> => {
    const done = await act({ type: 'dropFromAgenda', item })
    if (!done) return
    setSaid(m.talk_agenda_taken())
    // Its button is gone with it; one stays at the list.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById('for-next-time')?.focus()
    })
  }
  const mayOrder = settled && screen.may('orderAgenda') && entries.length > 1
  return (
    <section className={styles['part']} aria-labelledby="for-next-time">
      <h2 id="for-next-time" tabIndex={-1} className="for-readers-only">
        {m.talk_agenda_list()}
      </h2>
      <p className={styles['soft']}>
        {screen.plan.agenda.order.length > 0 ? m.talk_agenda_order_own() : m.talk_agenda_order()}{' '}
        {mayOrder ? <span className={styles['onScreen']}>{m.talk_agenda_order_move()}</span> : null}
      </p>
      <Refused refusal={refusal} />
      <ol ref={list} className={styles['list']}>
        {entries.map((entry, at) => (
          <Entry
            key={entry.key}
            screen={screen}
            entry={entry}
            reported={reported}
            busy={busy}
            first={at === 0}
            last={at === entries.length - 1}
            onMove={mayOrder ? (by) => void move(entry.key, by) : undefined}
            onTakeAway={(item) => void takeAway(item)}
          />
        ))}
      </ol>
      <output className="for-readers-only">{said}</output>
      <p className={styles['soft']}>{m.talk_agenda_moves_on()}</p>
    </section>
  )
}
