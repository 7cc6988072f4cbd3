import { useState } from 'react'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { PlanScreen } from '#web/live/plan.ts'

export type Act = {
  /** Issues the command; true when it is done and kept. */
  readonly act: (command: Parameters<PlanScreen['issue']>[0]) => Promise<boolean>
  readonly refusal: Refusal | null
  readonly busy: boolean
  readonly clear: () => void
}

/** One act at a time, with its refusal beside it. */
export function useAct(screen: PlanScreen): Act {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  return {
    refusal,
    busy,
    clear: () => setRefusal(null),
    act: async (command) => {
      setBusy(true)
      setRefusal(null)
      const refused = await screen.issue(command)
      setBusy(false)
      setRefusal(refused)
      return refused === null
    },
  }
}
