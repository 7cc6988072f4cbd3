import type { Progress } from '#domain/check-in/progress.ts'
import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Line } from '#domain/plan/line.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'

/** The day of the last session that was held; null before the first. */
export const lastHeld = ({ sessions }: Pick<Plan, 'sessions'>): CivilDate | null =>
  sessions.findLast((one) => one.state === 'held')?.on ?? null

/** Hard patches and things that changed which the client noted since the last session, or which happened since. */
export function hardSince(plan: Plan): Line[] {
  const last = plan.sessions.findLast((one) => one.state === 'held')
  const since = last?.on ?? null
  return linesInOrder(plan).filter(({ kind, words, at }) => {
    if (kind !== 'milestone' || (words['mark'] !== 'setback' && words['mark'] !== 'lifeEvent')) return false
    if (since === null) return true
    // The day of a session is that of the practice: where it begins before the day of the clock, the moment tells.
    if (last?.openedAt !== undefined && at > last.openedAt) return true
    return at.slice(0, 10) >= since || (typeof words['on'] === 'string' && words['on'] >= since)
  })
}

const MOST_WORDS = 3

/** What was said in check-ins since the last session, as far as it stands on the page before the next one. */
export function saidSince(plan: Pick<Plan, 'sessions'>, notes: Progress['notes']): Progress['notes'] {
  const since = lastHeld(plan)
  return notes.filter(({ on }) => since === null || on >= since).slice(0, MOST_WORDS)
}
