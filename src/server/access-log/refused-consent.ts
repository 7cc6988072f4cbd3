import { CONSENT_COMMANDS } from '#domain/plan/consent/consent-commands.ts'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { rolesIn } from '#server/http/authority.ts'
import type { CommandRequest } from '#server/http/contract.ts'
import { authorities, looked, type Site } from '#server/http/here.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

/** Who stood before a door that is not theirs, where no person is known. */
const SOMEBODY: PersonId = 'somebody'

/** Notes in the log of the client whose plan it is that somebody without the right tried to sign or consent. Says nothing to the asker. */
export async function noteRefusedConsent(
  site: Site,
  principal: Principal,
  { practice, stream }: Pick<CommandRequest, 'practice' | 'stream'>,
  type: string,
): Promise<void> {
  const [kind, plan = ''] = stream.split('/')
  if (kind !== 'plan' || !CONSENT_COMMANDS.includes(type)) return
  const client = await site.planClients.of(practice, plan)
  if (client === undefined) return
  const person = principal.kind === 'room' ? principal.clientId : principal.personId
  const [held] = await authorities(site, principal, practice, client)
  const capacity = held?.capacity ?? rolesIn(principal, practice)[0] ?? 'client'
  looked(site, practice, { person, capacity }, client, type, 'refused')
}

/** The same for a client's invitation that had been used, was taken back or had ended when somebody tried it. */
export async function noteRefusedInvitation(site: Site, token: string): Promise<void> {
  const whose: { practiceId: PracticeId; clientId: string | null } | null = await site.signIn.invitations.whose(token)
  if (whose?.clientId)
    looked(site, whose.practiceId, { person: SOMEBODY, capacity: 'client' }, whose.clientId, 'invitation', 'refused')
}
