import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Client } from '#domain/practice/client.ts'
import type { Practice } from '#domain/practice/practice.ts'
import { addressOf } from '#server/check-in-links/link-rows.ts'
import { emergencyMail } from '#server/emergency/emergency-mail.ts'
import { type EmergencyRow, noteTold, practicesToTell, untold } from '#server/emergency/emergency-rows.ts'
import type { Site } from '#server/http/here.ts'

/**
 * Writes to the care team, and to the client if they may be written to, after a chart was opened in an emergency. What is to be told
 * stands in the database, so it outlives a restart: at least once, and a letter that still waits is replaced, not doubled.
 */
export async function tellEmergencies(site: Site, warn: (problem: unknown) => void = () => {}): Promise<void> {
  for (const practiceId of await practicesToTell(site.pool))
    // One that breaks stops no other; it is tried again.
    for (const row of await untold(site.pool, practiceId)) await tell(site, practiceId, row).catch(warn)
}

async function tell(site: Site, practiceId: PracticeId, row: EmergencyRow): Promise<void> {
  const practice = await site.practices.of(practiceId)
  const client = (await site.handler.read('client', practiceId, `client/${row.client_id}`))?.state
  for (const to of client ? await addresses(site, practiceId, practice, client, row.person_id) : [])
    await site.mail.send(practiceId, {
      id: `emergency.${row.grant_id}.${to.person}`,
      to: to.email,
      at: site.clock().toISOString(),
      clientId: row.client_id,
      ...emergencyMail(practice.reachable ? site.publicUrl : null),
    })
  await noteTold(site.pool, practiceId, row.grant_id, site.clock())
}

type Address = { readonly person: PersonId; readonly email: string }

async function addresses(
  { signIn, ...site }: Site,
  practiceId: PracticeId,
  { members }: Practice,
  client: Client,
  opener: PersonId,
): Promise<Address[]> {
  const found: Address[] = []
  for (const person of client.team.filter((one) => one !== opener && members[one] && !members[one].ended)) {
    const email = await signIn.people.emailOf(person)
    if (email !== null) found.push({ person, email })
  }
  if (!client.reach?.mayWrite || !client.reach.ownMailbox) return found
  const own = client.person ? await signIn.people.emailOf(client.person) : null
  const email = own ?? (await addressOf(site, practiceId, client.id))
  return email === null ? found : [...found, { person: client.id, email }]
}
