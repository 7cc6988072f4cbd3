import type { Capacity } from '#domain/kernel/asking.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Here } from '#web/live/me.ts'

/** As what a member acts for this client: as one of their therapists, else as an assistant; null: neither. */
export function capacityFor(
  here: Here,
  client: Client,
  me: PersonId,
): Extract<Capacity, 'therapist' | 'assistant'> | null {
  if (here.roles.includes('therapist') && client.team.includes(me)) return 'therapist'
  return here.roles.includes('assistant') ? 'assistant' : null
}
