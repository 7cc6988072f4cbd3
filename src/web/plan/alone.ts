import { useMemo, useState } from 'react'
import type { PlanScreen } from '#web/live/plan.ts'
import type { Reading, Shared } from '#web/plan/reading.ts'

const nothing = (): void => {}

/** For a page that has single composers of the plan on it, without the page and its margins around them. */
export function useReadingAlone(screen: PlanScreen): Reading {
  const [shared, setShared] = useState<Shared | null>(null)
  return useMemo(
    () => ({
      screen,
      reader: screen.side === 'client' ? 'client' : 'professional',
      open: null,
      setOpen: nothing,
      adding: null,
      setAdding: nothing,
      closeAdding: nothing,
      shared,
      setShared,
      toChange: null,
      wide: false,
    }),
    [screen, shared],
  )
}
