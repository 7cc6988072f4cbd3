import { createContext, useContext } from 'react'
import type { Side } from '#domain/plan/side.ts'
import type { Plan } from '#domain/plan/state.ts'
import type { PlanScreen } from '#web/live/plan.ts'
import type { Helper } from '#web/together/topics.ts'
import type { SheetHere } from '#web/together/use-sheet.ts'

/** The room as it lies before the two: what every move needs to know. */
export type RoomHere = SheetHere & {
  readonly screen: PlanScreen
  /** Whose side the screen is on now. */
  readonly side: Side
  /** The plan as the client may see it, on either side: two people look at this screen. */
  readonly shown: Plan
  readonly names: Readonly<Record<Side, string>>
}

export const RoomContext = createContext<RoomHere | null>(null)

export function useRoom(): RoomHere {
  const room = useContext(RoomContext)
  if (!room) throw new Error('A move stands outside the room.')
  return room
}

/** Whose hands a step or an idea lies in, as the plan calls them. */
export const OWNER_OF: Record<Helper, 'client' | 'therapist' | 'someoneElse'> = {
  client: 'client',
  therapist: 'therapist',
  others: 'someoneElse',
}
