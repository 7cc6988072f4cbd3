import type { Asking } from '#domain/kernel/asking.ts'
import { entityId, type PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Client } from '#domain/practice/client.ts'
import { supporterAt } from '#domain/practice/supporter.ts'
import type { Site } from '#server/http/here.ts'
import { type Invitee, isKnownHere, mailLink } from '#server/supporters/invite-supporter.ts'
import { withdrawInvitations } from '#server/supporters/keep-together.ts'

/**
 * A new link and code for somebody who was invited before: theirs ran out, or they cannot sign in any more. What was sent before opens
 * nothing from now on. Whoever has come already is written to where they sign in, and nowhere else. Sent twice under one command id it
 * is one invitation; the code and link of the later answer are the ones that open it.
 */
export async function inviteAgain(
  site: Site,
  practiceId: PracticeId,
  client: Client,
  { supporter, email }: { readonly supporter: string; readonly email: string },
  asking: Asking,
): Promise<Invitee> {
  const one = supporterAt(client, supporter)
  if (!one) return { refused: { code: 'unknown', about: supporter } }
  if (await isKnownHere(site, practiceId, client, email))
    return { refused: { code: 'address-known-here', field: 'email' } }
  if (one.person !== undefined && !same(await site.signIn.people.emailOf(one.person), email))
    return { refused: { code: 'address-not-theirs', field: 'email' } }
  const refused = await closedPlan(site, practiceId, one.plan)
  if (refused) return { refused }
  const outcome = await site.handler.handle('client', {
    practiceId,
    streamId: `client/${client.id}`,
    clientId: client.id,
    command: { type: 'inviteSupporterAgain', supporter },
    asking,
    access: { act: 'changed', part: 'grants' },
  })
  if ('refused' in outcome) return outcome
  await withdrawInvitations(site.signIn, practiceId, one)
  return mailLink(site, practiceId, client.id, { id: entityId(asking.commandId, 0), email }, asking)
}

async function closedPlan({ handler }: Site, practiceId: PracticeId, plan: string): Promise<Refusal | null> {
  const standing = await handler.read('plan', practiceId, `plan/${plan}`)
  return !standing || standing.state.closed ? { code: 'plan-closed' } : null
}

const same = (one: string | null, other: string): boolean => one?.trim().toLowerCase() === other.trim().toLowerCase()
