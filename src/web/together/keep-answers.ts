import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import { issueOnStream } from '#web/live/issue.ts'
import { keptNow, toKeep } from '#web/together/numbers.ts'
import { useRoom } from '#web/together/room-here.ts'

/** What the client said about how things are and has not kept yet, and the way to keep it with their check-ins, as said in the room. */
export function useKeepAnswers() {
  const { screen, sheet, shown, side, put } = useRoom()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const said = side === 'client' ? toKeep(sheet, shown) : null
  /** Resolves to whether everything is kept now. */
  const keep = async (): Promise<boolean> => {
    if (!said) return true
    setBusy(true)
    const { page } = screen
    const { id } = page.client
    const command = { type: 'checkIn', client: id, on: page.today, measures: [], levels: [], steps: [], ...said }
    const refused = await issueOnStream(`checkins/${id}`, page.practice, 'client', command, [])
    setBusy(false)
    setRefusal(refused)
    if (!refused) put(keptNow(said))
    return refused === null
  }
  return { said, keep, refusal, busy }
}
