import type { Asking } from '#domain/kernel/asking.ts'
import { type ClientId, entityId, type PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Client } from '#domain/practice/client.ts'
import { addressOf } from '#server/check-in-links/link-rows.ts'
import type { SupporterInvitation } from '#server/http/supporters-contract.ts'
import type { Site } from '#server/http/here.ts'
import { settleConsent } from '#server/supporters/keep-together.ts'
import { supporterMail } from '#server/supporters/supporter-mail.ts'

/** The code that opens the link, or why there is none. */
export type Invitee = { readonly code: string } | { readonly refused: Refusal }

/**
 * Notes whom the client chose, notes their consent on the plan, and has the link mailed. Sent twice under one command id it is one
 * invitation; the code and link of the later answer are the ones that open it.
 */
export async function invite(
  site: Site,
  practiceId: PracticeId,
  client: Client,
  { contract: _, practice: __, commandId, email, ...asked }: SupporterInvitation,
  asking: Asking,
): Promise<Invitee> {
  const clientId = client.id
  if (await isKnownHere(site, practiceId, client, email))
    return { refused: { code: 'address-known-here', field: 'email' } }
  const outcome = await site.handler.handle('client', {
    practiceId,
    streamId: `client/${clientId}`,
    clientId,
    command: { type: 'inviteSupporter', ...asked },
    asking,
    access: { act: 'changed', part: 'grants' },
  })
  if ('refused' in outcome) return outcome
  const id = entityId(commandId, 0)
  await settleConsent(site, practiceId, clientId, id, asking)
  return mailLink(site, practiceId, clientId, { id, email }, asking)
}

/** Makes the link and the code of an invitation, and has the link mailed. */
export async function mailLink(
  site: Site,
  practiceId: PracticeId,
  clientId: ClientId,
  { id, email }: { readonly id: string; readonly email: string },
  { person, at }: Pick<Asking, 'person' | 'at'>,
): Promise<Invitee> {
  const about = { id, practiceId, invitedBy: person, kind: 'supporter', clientId, email } as const
  const { usedBefore, token, code } = await site.signIn.invitations.invite(about)
  if (usedBefore) return { refused: { code: 'already-exists' } }
  const letter = { id, to: email, at, clientId, ...supporterMail(`${site.publicUrl}/invitation#${token}`) }
  await site.mail.send(practiceId, letter)
  return { code }
}

/** Whether this is the client's own address, or that of somebody who works here: neither can be the person they mean. */
export async function isKnownHere(site: Site, practiceId: PracticeId, client: Client, email: string): Promise<boolean> {
  const same = (other: string | null): boolean => other?.trim().toLowerCase() === email.trim().toLowerCase()
  if (client.person !== undefined && same(await site.signIn.people.emailOf(client.person))) return true
  if (same(await ownAddress(site, practiceId, client.id))) return true
  const person = await site.signIn.people.personWithEmail(email)
  const { members } = await site.practices.of(practiceId)
  return person !== null && Object.hasOwn(members, person) && members[person]?.ended === undefined
}

const ownAddress = (site: Site, practiceId: PracticeId, client: ClientId): Promise<string | null> =>
  addressOf(site, practiceId, client)
