import type { CivilDate } from '#domain/kernel/dates.ts'
import type { Plan } from '#domain/plan/state.ts'

/** Whether the two are in a session apart now: there is no one screen between them that could be handed over. */
export const heldApart = ({ sessions }: Pick<Plan, 'sessions'>, today: CivilDate): boolean =>
  sessions.some(({ state, on, remote }) => state === 'open' && on === today && remote !== undefined)
