import type { Decision } from '#domain/plan/decision/decision.ts'

/** Whether what came of a choice was written down by the therapist, and the client has not yet said that it was so. */
export function waitsToBeConfirmed({ outcome }: Pick<Decision, 'outcome'>): boolean {
  return outcome !== undefined && outcome.side === 'therapist' && !outcome.confirmed
}
