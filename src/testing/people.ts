import type { Asking, Capacity, Supplied } from '#domain/kernel/asking.ts'
import { addDays, type CivilDate } from '#domain/kernel/dates.ts'

/** A fictional person in the capacity they act in. */
export type Someone = { readonly person: string; readonly capacity: Capacity }

export const jo: Someone = { person: 'jo', capacity: 'client' }
export const mara: Someone = { person: 'mara', capacity: 'therapist' }
export const ben: Someone = { person: 'ben', capacity: 'therapist' }
export const sana: Someone = { person: 'sana', capacity: 'supervisor' }
export const ada: Someone = { person: 'ada', capacity: 'administrator' }
export const tom: Someone = { person: 'tom', capacity: 'assistant' }
export const kit: Someone = { person: 'kit', capacity: 'supporter' }
/** Waymark itself: set-up, and joining by a link. */
export const waymark: Someone = { person: 'waymark', capacity: 'system' }

/** Monday, 2 November 2026: the day on which fictional histories begin. */
export const DAY_ONE: CivilDate = '2026-11-02'

/** The day so many days after the histories begin. */
export const day = (after: number): CivilDate => addDays(DAY_ONE, after)

/** How someone asks: `command` names the deed, so that the first thing it brings into being is `<command>.0`. */
export function asking(
  who: Someone,
  command: string,
  {
    on = DAY_ONE,
    ...more
  }: Partial<Omit<Asking, 'person' | 'capacity' | 'commandId' | 'today'>> & { on?: CivilDate } = {},
): Asking {
  return { ...who, commandId: command, today: on, at: `${on}T09:00:00.000Z`, ...more }
}

/** What the server adds when someone has just signed in again to sign. */
export const SIGNED_IN_AGAIN: Supplied = {
  signedInAgain: { method: 'passkey', at: `${DAY_ONE}T08:59:00.000Z` },
  seal: { hash: 'hash-of-what-was-read', signature: 'c2lnbmVk', key: 'key-one' },
}
