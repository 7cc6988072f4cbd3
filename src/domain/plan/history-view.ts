import type { Capacity } from '#domain/kernel/asking.ts'
import type { CivilDate, Instant } from '#domain/kernel/dates.ts'
import type { Recorded } from '#domain/kernel/decider.ts'
import type { EntityId, PersonId } from '#domain/kernel/ids.ts'
import type { PlanFact } from '#domain/plan/facts.ts'
import type { Reader } from '#domain/plan/view.ts'

export type HistoryEntry = {
  readonly fact: PlanFact
  readonly by: PersonId
  readonly capacity: Capacity
  readonly at: Instant
  readonly on: CivilDate
}

/**
 * What happened to a plan, or to one of its lines, newest first, as far as this reader may know it. For the client a safety change
 * that is not yet shown has not happened, nor has anything later on that line. Frozen documents are left out: they are read by version.
 */
export function historyFor(reader: Reader, recorded: readonly Recorded<PlanFact>[], line?: EntityId): HistoryEntry[] {
  const hidden = reader.capacity === 'client' ? hiddenFrom(recorded, reader.today) : new Set<Recorded<PlanFact>>()
  const lineOf = new Map<EntityId, EntityId>()
  const entries: HistoryEntry[] = []
  for (const one of recorded) {
    const prepared = one.fact.type === 'preparedShared' ? one.fact : null
    const fact = prepared ? prepared.fact : one.fact
    if (fact.type === 'changeSuggested') lineOf.set(fact.id, fact.line)
    const about = lineAbout(fact, lineOf)
    if (hidden.has(one) || (line !== undefined && about !== line)) continue
    const told = fact.type === 'versionPrepared' ? { ...fact, document: { ...fact.document, lines: [] } } : fact
    entries.push({
      fact: told,
      by: prepared?.person ?? one.asking.person,
      capacity: prepared?.capacity ?? one.asking.capacity,
      at: one.asking.at,
      on: one.asking.today,
    })
  }
  return entries.reverse()
}

/** The line a fact is about, if it is about one. */
function lineAbout(fact: PlanFact, lineOf: ReadonlyMap<EntityId, EntityId>): EntityId | undefined {
  if (fact.type === 'lineWritten') return fact.id
  if ('line' in fact) return fact.line
  if (fact.type === 'suggestionAnswered') return lineOf.get(fact.suggestion)
  if (fact.type === 'undone' || fact.type === 'tookEffect') return lineOf.get(fact.what) ?? fact.what
  if (fact.type === 'agreedAloud') return lineOf.get(fact.to) ?? fact.to
  return undefined
}

function hiddenFrom(recorded: readonly Recorded<PlanFact>[], today: CivilDate): Set<Recorded<PlanFact>> {
  const shown = new Set<EntityId>()
  const hidden = new Set<Recorded<PlanFact>>()
  const since = new Set<EntityId>()
  for (const { fact } of recorded.toReversed()) if (fact.type === 'safetyShown') shown.add(fact.line)
  for (const one of recorded) {
    const { fact } = one
    if (fact.type === 'safetyChanged' && fact.showFrom && today < fact.showFrom.on && !shown.has(fact.line))
      since.add(fact.line)
    const line = 'line' in fact ? fact.line : undefined
    if (line !== undefined && since.has(line)) hidden.add(one)
  }
  return hidden
}
