import { useEffect, useRef, useState } from 'react'
import type { Schedule } from '#domain/check-in/schedule.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { CheckInSettingsPage } from '#server/http/check-in-contract.ts'
import { readsAfter } from '#web/clients/check-ins/settings-query.ts'
import { issueOnStream } from '#web/live/issue.ts'

type Said = 'still' | 'saving' | 'saved' | 'undone'
type Scheduling = {
  /** As it was chosen here last, else as the server has it. */
  readonly schedule: Schedule
  readonly put: (next: Schedule) => void
  /** Takes the last change back; null when there is none. */
  readonly undo: (() => void) | null
  readonly state: Said
  readonly refusal: Refusal | null
}

/** How a client is asked, saved with every change. What is on its way holds the window open, so that nothing is lost unnoticed. */
export function useSchedule(practice: string, page: CheckInSettingsPage, capacity: Capacity): Scheduling {
  const { client } = page
  const [chosen, setChosen] = useState<Schedule | null>(null)
  const [before, setBefore] = useState<readonly Schedule[]>([])
  const [state, setState] = useState<Said>('still')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const underWay = useRef(0)
  const schedule = chosen ?? page.schedule
  useEffect(() => {
    if (state !== 'saving') return
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', stay)
    return () => removeEventListener('beforeunload', stay)
  }, [state])
  const send = async (next: Schedule, afterwards: Said): Promise<void> => {
    setChosen(next)
    setState('saving')
    setRefusal(null)
    underWay.current += 1
    const command = { type: 'setSchedule', client, schedule: next }
    const refused = await issueOnStream(`checkins/${client}`, practice, capacity, command, readsAfter(client))
    underWay.current -= 1
    if (refused && refused.code !== 'nothing-changed') setRefusal(refused)
    if (underWay.current > 0) return
    // What stands there now is what the server has, refused or not.
    setChosen(null)
    setState(refused && refused.code !== 'nothing-changed' ? 'still' : afterwards)
  }
  const last = before.at(-1)
  return {
    schedule,
    put: (next) => {
      setBefore([...before, schedule])
      void send(next, 'saved')
    },
    undo: last
      ? () => {
          setBefore(before.slice(0, -1))
          void send(last, 'undone')
        }
      : null,
    state,
    refusal,
  }
}
