import { useEffect, useRef } from 'react'
import type { PlanScreen } from '#web/live/plan.ts'
import { envelope } from '#web/live/send.ts'
import type { Typed } from '#web/live/typed-texts.ts'

/**
 * Closing the tab in the middle of a word keeps the word: what has not been kept yet is sent with the last breath of the page. `unkept`:
 * the draft as it stands, while the server does not have it.
 */
export function useKeepOnLeaving({ page, asker }: PlanScreen, draft: string, unkept: () => Typed | null): void {
  const latest = useRef(unkept)
  useEffect(() => {
    latest.current = unkept
  }, [unkept])
  useEffect(() => {
    const leave = (): void => {
      const typed = latest.current()
      if (!typed) return
      const command = { type: 'keepDraft', draft, typed, forSession: false }
      const request = envelope(`drafts/${page.plan.id}/${asker.person}`, page.practice, page.capacity, command)
      void fetch('/api/commands', {
        method: 'POST',
        keepalive: true,
        credentials: 'same-origin',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }).catch(() => {})
    }
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [page.plan.id, page.practice, page.capacity, asker.person, draft])
}
