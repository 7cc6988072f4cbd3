import type { Asking, Capacity } from '#domain/kernel/asking.ts'

/** The two authors of a plan. A care team speaks as one side; each view names the person who gave it. */
export type Side = 'client' | 'therapist'

/** The side a capacity speaks for, or null for those who only read. */
export function sideOf(capacity: Capacity): Side | null {
  if (capacity === 'client') return 'client'
  return capacity === 'therapist' ? 'therapist' : null
}

export const otherSide = (side: Side): Side => (side === 'client' ? 'therapist' : 'client')

/** The side of the person asking; permission has already kept out everyone who has none. */
export function askingSide(asking: Pick<Asking, 'capacity'>): Side {
  return sideOf(asking.capacity) ?? 'therapist'
}
