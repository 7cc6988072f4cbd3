import { randomUUID } from 'node:crypto'
import type { Asking } from '#domain/kernel/asking.ts'
import type { Site } from '#server/http/here.ts'
import { todayIn } from '#server/practice/practices.ts'
import type { Accepted } from '#server/sign-in/invitations.ts'

/** An invitation was accepted: the practice's own record, or the client's, learns who the person is. */
export async function memberJoined(site: Site, accepted: Accepted): Promise<void> {
  const { practiceId, personId, clientId, invitation } = accepted
  const { zone } = await site.practices.of(practiceId)
  const at = site.clock()
  const asking = {
    person: personId,
    capacity: 'system' as const,
    at: at.toISOString(),
    today: todayIn(zone, at),
    commandId: randomUUID(),
  }
  if (accepted.kind === 'supporter') return supporterJoined(site, accepted, asking)
  const outcome = await (accepted.kind === 'member'
    ? site.handler.handle('practice', {
        practiceId,
        streamId: 'practice',
        command: { type: 'memberJoins', invitation, person: personId },
        asking,
      })
    : site.handler.handle('client', {
        practiceId,
        streamId: `client/${clientId ?? ''}`,
        command: { type: 'linkClient', person: personId },
        asking,
      }))
  // Whoever was known already (a second device, a role given again) is no surprise; anything else is a mistake of ours.
  if ('refused' in outcome && outcome.refused.code !== 'already-exists')
    throw new Error(`an accepted invitation was refused: ${outcome.refused.code}`)
}

/** Whom a client chose may read from now on. What was ended in the meantime opens nothing, and they see that there is nothing. */
async function supporterJoined(
  site: Site,
  { practiceId, clientId, invitation, personId: person }: Accepted,
  asking: Asking,
): Promise<void> {
  await site.handler.handle('client', {
    practiceId,
    streamId: `client/${clientId ?? ''}`,
    command: { type: 'linkSupporter', supporter: invitation, person },
    asking,
    access: { act: 'changed', part: 'grants' },
  })
}
