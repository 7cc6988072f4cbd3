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

/** What is still withheld from the client, line by line: the same days count as in the plan itself (see `safety.ts`). */
function hiddenFrom(recorded: readonly Recorded<PlanFact>[], today: CivilDate): Set<Recorded<PlanFact>> {
  const withheld = new Map<EntityId, { until: CivilDate; readonly since: Recorded<PlanFact>[] }>()
  for (const one of recorded) {
    const { fact, asking } = one
    const line = 'line' in fact ? fact.line : undefined
    if (line === undefined) continue
    const known = withheld.get(line)
    const lately = known && asking.today < known.until ? known : undefined
    if (known && (!lately || fact.type === 'safetyShown')) withheld.delete(line)
    if (fact.type === 'safetyChanged' && fact.showFrom)
      withheld.set(line, { until: fact.showFrom.on, since: [...(lately?.since ?? []), one] })
    else if (fact.type !== 'safetyShown') lately?.since.push(one)
  }
  const still = [...withheld.values()].filter((one) => today < one.until)
  return new Set(still.flatMap((one) => one.since))
}
