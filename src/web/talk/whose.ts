import type { PersonId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import { nameOf, nameOfSide } from '#web/plan/reading.ts'

type Written = { readonly side: Side; readonly by: PersonId }

/** Whether the reader wrote it. A client in the room and the same client at home are one; therapists of a team are not. */
export const isMine = ({ side, asker }: Pick<PlanScreen, 'side' | 'asker'>, written: Written): boolean =>
  side === written.side && (side === 'client' || written.by === asker.person)

/** The name of whoever wrote it. */
export const writerOf = (screen: PlanScreen, { side, by }: Written): string =>
  side === 'client' ? nameOfSide(screen, 'client') : nameOf(screen, by)
