import type { EntityId } from '#domain/kernel/ids.ts'
import type { Looking } from '#domain/plan/review/looking.ts'
import { signedSince } from '#domain/plan/review/signed-since.ts'
import type { Side } from '#domain/plan/side.ts'
import { linesInOrder, type Plan } from '#domain/plan/state.ts'
import { isOpen } from '#domain/plan/suggestion-open.ts'
import { isSignedByClient, versionInForce } from '#domain/plan/version-standing.ts'
import { wordsChangedSince } from '#domain/plan/words-changed.ts'

/** A line for which a side, or both, wanted other words when they looked at the plan. */
export type WantedWords = { readonly line: EntityId; readonly by: Side | 'both' }

/** What was to be put in other words in this look, of what is still being worked on, in page order. */
export function wantedIn({ sides }: Pick<Looking, 'sides'>, plan: Plan): WantedWords[] {
  const wants = (side: Side, line: EntityId): boolean => sides[side]?.lines[line]?.verdict === 'change'
  return linesInOrder(plan).flatMap(({ id, standing }): WantedWords[] => {
    const [client, therapist] = [wants('client', id), wants('therapist', id)]
    if (standing !== 'active' || !(client || therapist)) return []
    return [{ line: id, by: client && therapist ? 'both' : client ? 'client' : 'therapist' }]
  })
}

/**
 * What is still to be put in other words after the latest look that is done: until the words changed, a change to the line was
 * suggested (one that was taken back counts as never made), a later look is done, or both have signed a version since.
 */
export function wordsStillWanted(plan: Plan): WantedWords[] {
  const look = plan.closed ? undefined : plan.reviews.findLast((one) => one.done)
  if (!look || signedByBothSince(plan, look)) return []
  return wantedIn(look, plan).filter(({ line: id, by }) => {
    const line = plan.lines[id]
    const [client, therapist] = [saidAt(look, 'client'), saidAt(look, 'therapist')]
    // Where both wanted them, what came after the first of the two has not heard the other yet.
    const since = by === 'both' ? (client > therapist ? client : therapist) : by === 'client' ? client : therapist
    if (!line || wordsChangedSince(line, since)) return false
    return !Object.values(plan.suggestions).some(
      (one) => one.line === id && (isOpen(one) || (one.at > since && one.ended?.how !== 'withdrawn')),
    )
  })
}

/** When a side said it; of a look from before this was kept, when that look began. */
const saidAt = (look: Looking, side: Side): string => look.saidAt?.[side] ?? look.at

function signedByBothSince(plan: Plan, look: Looking): boolean {
  const version = versionInForce(plan)
  return version !== null && isSignedByClient(version) && signedSince(plan, look)
}
