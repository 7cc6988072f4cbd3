import { randomUUID } from 'node:crypto'
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
  if (accepted.kind === 'member')
    await site.handler.handle('practice', {
      practiceId,
      streamId: 'practice',
      command: { type: 'memberJoins', invitation, person: personId },
      asking,
    })
  else if (clientId !== null)
    await site.handler.handle('client', {
      practiceId,
      streamId: `client/${clientId}`,
      clientId,
      command: { type: 'linkClient', person: personId },
      asking,
    })
}
