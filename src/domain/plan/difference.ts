import type { EntityId } from '#domain/kernel/ids.ts'
import { conceptOf } from '#domain/plan/concept/concepts.ts'
import { changedFields } from '#domain/plan/line.ts'
import type { Document, FrozenLine } from '#domain/plan/document.ts'

/** One difference between two versions, told as one plain sentence on the screen and in print. */
export type Difference =
  | { readonly what: 'added'; readonly line: FrozenLine }
  | { readonly what: 'gone'; readonly line: FrozenLine }
  | {
      readonly what: 'reworded'
      readonly line: FrozenLine
      readonly field: string
      readonly before: unknown
      readonly after: unknown
    }
  | {
      readonly what: 'standing'
      readonly line: FrozenLine
      readonly before: FrozenLine['standing']
      readonly after: FrozenLine['standing']
      readonly reason?: string | undefined
    }
  | {
      readonly what: 'view'
      readonly line: FrozenLine
      readonly side: 'client' | 'therapist'
      readonly before: string | null
      readonly after: string | null
    }
  | { readonly what: 'moved'; readonly line: FrozenLine }

/** What changed from one version to another, in the order of the later page. `earlier` null: everything was added. */
export function differences(earlier: Pick<Document, 'lines'> | null, later: Pick<Document, 'lines'>): Difference[] {
  const was = new Map<EntityId, FrozenLine>((earlier?.lines ?? []).map((line) => [line.id, line]))
  const found: Difference[] = []
  for (const line of later.lines) {
    const old = was.get(line.id)
    if (!old) found.push({ what: 'added', line })
    else found.push(...lineDifferences(old, line))
  }
  const still = new Set(later.lines.map((line) => line.id))
  for (const line of was.values()) if (!still.has(line.id)) found.push({ what: 'gone', line })
  found.push(...moves(earlier?.lines ?? [], later.lines))
  return found
}

function lineDifferences(old: FrozenLine, line: FrozenLine): Difference[] {
  const found: Difference[] = []
  const fields = Object.keys(conceptOf(line.kind).owners)
  const full = Object.fromEntries(fields.map((field) => [field, line.words[field]]))
  for (const field of changedFields(old.words, full))
    found.push({ what: 'reworded', line, field, before: old.words[field] ?? null, after: line.words[field] ?? null })
  if (old.standing !== line.standing)
    found.push({ what: 'standing', line, before: old.standing, after: line.standing, reason: line.standingReason })
  for (const side of ['client', 'therapist'] as const) {
    const before = old.views[side]?.answer ?? null
    const after = line.views[side]?.answer ?? null
    if (before !== after && (bad(before) || bad(after))) found.push({ what: 'view', line, side, before, after })
  }
  return found
}

const bad = (answer: string | null): boolean => answer !== null && answer !== 'agree'

/** The lines that stand elsewhere among the lines both versions have: the fewest that explain the new order. */
function moves(before: readonly FrozenLine[], after: readonly FrozenLine[]): Difference[] {
  const place = new Map(before.map((line, index) => [line.id, index]))
  const both = after.filter((line) => place.has(line.id))
  const order = both.map((line) => place.get(line.id) ?? 0)
  const stays = longestRising(order)
  return both.filter((_, index) => !stays.has(index)).map((line) => ({ what: 'moved', line }))
}

/** The places of one longest rising run (patience sorting). */
function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = []
  const from: number[] = []
  for (const [index, value] of values.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    from[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  }
  const kept = new Set<number>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = from[index] ?? -1) kept.add(index)
  return kept
}
