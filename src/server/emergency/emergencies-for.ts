import type { Capacity } from '#domain/kernel/asking.ts'
import type { Emergency } from '#domain/practice/emergency.ts'

/** The emergency accesses as this reader may see them: a client reads what the administrator found only where it was meant for them. */
export function emergenciesFor(capacity: Capacity, emergencies: readonly Emergency[]): readonly Emergency[] {
  if (capacity !== 'client') return emergencies
  return emergencies.map((one) =>
    one.reviewed && !one.reviewed.forClient ? { ...one, reviewed: { ...one.reviewed, words: '' } } : one,
  )
}
