import { Notice } from '#web/ui/notice.tsx'
import { m } from '#words/paraglide/messages.js'

/** Somebody else saved the same card or clause first. */
export function StaleNotice() {
  return (
    <Notice tone="waits" live>
      {m.shortcard_stale()}
    </Notice>
  )
}
