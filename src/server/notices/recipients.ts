import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Side } from '#domain/plan/side.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Practice } from '#domain/practice/practice.ts'
import type { NoMail } from '#server/http/notices-contract.ts'
import type { Site } from '#server/http/here.ts'

/** The people of this side today. A client without an account has nothing to sign in to, and is told nothing. */
export function peopleOfSide(side: Side, client: Client, practice: Practice): PersonId[] {
  if (client.ended) return []
  if (side === 'client') return client.person ? [client.person] : []
  return client.team.filter((person) => isTherapistHere(practice, person))
}

const isTherapistHere = ({ members }: Practice, person: PersonId): boolean =>
  members[person] !== undefined && !members[person].ended && members[person].roles.includes('therapist')

/** Where this person is written to; or why they are not. A client's own say comes before everything else. */
export async function mailboxOf(
  { signIn, mail }: Pick<Site, 'signIn' | 'mail'>,
  practiceId: PracticeId,
  practice: Practice,
  person: PersonId,
  client: Client | null,
): Promise<{ readonly to: string } | { readonly not: NoMail }> {
  if (client && (!client.reach?.mayWrite || !client.reach.ownMailbox)) return { not: 'mayNot' }
  if (client && !practice.reachable) return { not: 'notReachable' }
  const to = await signIn.people.emailOf(person)
  if (to === null) return { not: 'noAddress' }
  if (client && (await mail.cameBack(practiceId, client.id))) return { not: 'cameBack' }
  return { to }
}
