import type { Capacity } from '#domain/kernel/asking.ts'
import { MAY_READ_CHECK_INS } from '#domain/check-in/permission.ts'
import { type CheckIns, noCheckIns } from '#domain/check-in/state.ts'

/**
 * Check-ins as this reader may see them: the same shape, redacted. The client sees everything they said, who acted on an answer
 * about risk and when; the team's words about it, and what a signal led them to look at, stay with the team.
 */
export function checkInsFor(capacity: Capacity, state: CheckIns): CheckIns {
  if (!MAY_READ_CHECK_INS[capacity]) return { ...noCheckIns, client: state.client, links: state.links }
  if (capacity !== 'client') return state
  return {
    ...state,
    risks: state.risks.map((one) => (one.acted ? { ...one, acted: { ...one.acted, words: '' } } : one)),
    links: [],
    looked: [],
  }
}
