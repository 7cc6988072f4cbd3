import type { EntityId } from '#domain/kernel/ids.ts'
import { draftsOf } from '#web/live/drafts.ts'
import type { PlanScreen } from '#web/live/plan.ts'

/** Whether something was begun here and not sent: then its form is open when one comes back. */
export const isBegun = (
  screen: PlanScreen,
  type: 'askAmendment' | 'answerAmendment' | 'attachStatement',
  about: EntityId,
): boolean =>
  draftsOf(screen).some(({ typed }) => typed['of'] === `${type} ${about}` && String(typed['words'] ?? '').trim() !== '')
