import type { ConcernCommand } from '#domain/concern/commands.ts'
import type { Concern, Concerns } from '#domain/concern/state.ts'
import type { Capacity } from '#domain/kernel/asking.ts'
import type { PersonId } from '#domain/kernel/ids.ts'

/** Every role in which a named person may work in the practice: it is the person who was chosen, not the role. */
const NAMED = ['therapist', 'supervisor', 'assistant', 'administrator'] as const satisfies readonly Capacity[]

/** Who may do what with a concern, given that it is theirs: their own, or sent to them. To everybody else there is none. */
export const MAY_CONCERN: Record<ConcernCommand['type'], readonly Capacity[]> = {
  raiseConcern: ['client'],
  answerConcern: NAMED,
  closeConcern: ['client', ...NAMED],
}

/**
 * The concerns that a member of the practice may read: those sent to them, and none once they are this client's own therapist.
 * `team`: the therapists of the client today.
 */
export function concernsSentTo({ concerns }: Concerns, person: PersonId, team: readonly PersonId[]): Concern[] {
  return team.includes(person) ? [] : concerns.filter((one) => one.to === person)
}
