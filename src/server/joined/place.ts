import type { EntityId, PersonId, PlanId, PracticeId } from '#domain/kernel/ids.ts'
import { otherSide, type Side } from '#domain/plan/side.ts'

/** Where one tab of somebody is in a joined session. `n` grows with everything that tab says; `here` is false once it has left. */
export type Place = {
  readonly practiceId: PracticeId
  readonly planId: PlanId
  readonly person: PersonId
  readonly side: Side
  readonly tab: string
  readonly n: number
  readonly here: boolean
  /** The line it is on. */
  readonly line: EntityId | null
  readonly writing: boolean
}

/** What one of those who have joined may know of the others. */
export type Joint = {
  /** The client has joined, and a therapist of theirs. */
  readonly both: boolean
  /** Until both have, nobody. */
  readonly others: readonly { readonly person: PersonId; readonly line: EntityId | null; readonly writing: boolean }[]
}

/**
 * What this person may know of these places of one plan, the latest change last; null when they have not joined themselves. Of
 * somebody in several tabs counts the one where something happened last.
 */
export function jointFor(places: readonly Place[], reader: PersonId): Joint | null {
  const mine = places.find((one) => one.person === reader)
  if (!mine) return null
  const both = places.some((one) => one.side === otherSide(mine.side))
  if (!both) return { both, others: [] }
  const latest = new Map(places.filter((one) => one.person !== reader).map((one) => [one.person, one]))
  return { both, others: [...latest.values()].map(({ person, line, writing }) => ({ person, line, writing })) }
}
