import type { ProgressPage } from '#server/http/check-in-contract.ts'
import { fromToday } from '#web/ui/dates.ts'
import { m } from '#words/paraglide/messages.js'

/** How many check-ins there are, and how long ago the last one was. */
export function addedWords({ progress, today }: ProgressPage): string {
  const last = progress.latest.find((one) => !one.setAside)
  return last ? m.progress_count({ count: progress.count, away: fromToday(last.on, today) }) : ''
}
