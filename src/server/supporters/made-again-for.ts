import { supporterInvitedBy } from '#domain/practice/supporter.ts'
import type { Site } from '#server/http/here.ts'
import type { MadeAgainFor } from '#server/sign-in/invitations.ts'

/** Whether a client sent this invitation to somebody who had come before, and that is this very person. */
export async function madeAgainFor(
  { handler }: Pick<Site, 'handler'>,
  { practiceId, clientId, invitation, personId }: Parameters<MadeAgainFor>[0],
): Promise<boolean> {
  const client = (await handler.read('client', practiceId, `client/${clientId}`))?.state
  const one = client && supporterInvitedBy(client, invitation)
  return one !== undefined && one.ended === undefined && one.id !== invitation && one.person === personId
}
