import type { ClientId, PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Site } from '#server/http/here.ts'
import { neutralMail, type Words } from '#server/notify/neutral-mail.ts'

/** Letters of this kind are for one person; the list of letters that wait, which administrators read, leaves them out. */
const LETTER = 'concern.'
export const isConcernLetter = ({ id }: { readonly id: string }): boolean => id.startsWith(LETTER)

/**
 * The mail that a concern has come. It names nobody and nothing, and is worded like any other notice. `address`: where to sign in, if
 * this Waymark can be reached.
 */
export function concernMail(address: string | null): Words {
  return neutralMail({
    subject: 'Something for you',
    says: 'there is something for you in Waymark. It is on your first page when you sign in.',
    address,
    last: [],
  })
}

/**
 * Tells the named person by mail. Without a mail server there is none: a letter in the outbox would tell an administrator, who may be
 * the therapist in question; the named person's first page says it all the same.
 */
export async function tellNamed(
  { mail, signIn, practices, publicUrl, clock }: Pick<Site, 'mail' | 'signIn' | 'practices' | 'publicUrl' | 'clock'>,
  practiceId: PracticeId,
  clientId: ClientId,
  person: PersonId,
): Promise<void> {
  if (mail.kind === 'outbox') return
  const to = await signIn.people.emailOf(person)
  if (to === null) return
  const { reachable } = await practices.of(practiceId)
  // One letter for each who is told: a second concern while the first letter waits is no second letter.
  const about = { id: `${LETTER}${clientId}.${person}`, to, at: clock().toISOString(), clientId }
  await mail.send(practiceId, { ...about, ...concernMail(reachable ? publicUrl : null) })
}
