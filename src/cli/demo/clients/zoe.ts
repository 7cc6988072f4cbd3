import type { DemoClient } from '#cli/demo/practice.ts'
import type { Telling } from '#cli/demo/telling.ts'

/** Sixteen, added the day before yesterday by Tomasz. The plan is empty, and nobody is invited at her age. */
export const about: DemoClient = {
  name: 'Zoe Papadakis',
  pronouns: 'she/her',
  therapist: 'tomasz',
  age: 16,
  weekday: 3,
  says: 'just added, 16 years old: an empty plan, not invited',
}

export async function tell(s: Telling): Promise<void> {
  s.lately(2)
  await s.begin()
  await s.therapist.planSession(s.next)
}
