import type { Capacity } from '#domain/kernel/asking.ts'
import type { CheckInCommand } from '#domain/check-in/commands.ts'

/** Who may do what with check-ins, given that they stand in that relation to the client. Read by server and screen alike. */
export const MAY_CHECK_IN: Record<CheckInCommand['type'], readonly Capacity[]> = {
  checkIn: ['client', 'therapist', 'assistant'],
  setSchedule: ['client', 'therapist'],
  makeLink: ['therapist', 'assistant', 'system'],
  endLink: ['therapist', 'assistant'],
  setAside: ['therapist', 'assistant'],
  rateGoal: ['therapist'],
  recordRisk: ['therapist', 'supervisor'],
  tellCover: ['system'],
  lookAtSignal: ['therapist', 'supervisor'],
}

/** Who reads answers; an assistant enters sheets without reading what came before. */
export const MAY_READ_CHECK_INS: Record<Capacity, boolean> = {
  client: true,
  therapist: true,
  supervisor: true,
  supporter: false,
  emergency: true,
  custodian: true,
  assistant: false,
  administrator: false,
  system: false,
}

/** What a screen handed over in the room for a check-in may do. */
export const MAY_CHECK_IN_IN_ROOM: readonly CheckInCommand['type'][] = ['checkIn']
