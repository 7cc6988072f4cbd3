import { inSession } from '#domain/plan/writing.ts'
import type { PlanScreen } from '#web/live/plan.ts'

/** Whether something can be kept for the next session: while one of today is open, the session is now. */
export const isBeforeSession = ({ plan, page }: Pick<PlanScreen, 'plan' | 'page'>): boolean =>
  !inSession(plan, page.today)
