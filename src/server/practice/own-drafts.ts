import { randomUUID } from 'node:crypto'
import type { Asking } from '#domain/kernel/asking.ts'
import { type Drafts, fromBothPlaces, noDrafts } from '#domain/plan/drafts.ts'
import type { Site } from '#server/http/here.ts'
import type { Principal } from '#server/sign-in/principal-shape.ts'

type Own = { readonly version: number; readonly state: Drafts }
const NONE: Own = { version: 0, state: noDrafts }

/**
 * What this reader has written at a plan and not yet shared. On a screen handed over in the room a client writes as the client, at home
 * as the person who signs in: at home they find both, so that nothing stays behind on a screen that nobody took back. In the room,
 * where the therapist sits beside them, only what was written there.
 */
export async function ownDrafts(
  site: Site,
  principal: Principal,
  practice: string,
  planId: string,
): Promise<Own | undefined> {
  const of = async (author: string): Promise<Own> =>
    (await site.handler.read('drafts', practice, `drafts/${planId}/${author}`)) ?? NONE
  if (principal.kind === 'room') return of(principal.clientId)
  const [own, client] = await Promise.all([of(principal.personId), site.planClients.of(practice, planId)])
  if (!principal.clients.some((one) => one.practiceId === practice && one.clientId === client)) return own
  const room = await of(client ?? '')
  return { version: own.version + room.version, state: fromBothPlaces(own.state, room.state) }
}

/** A client throws away at home what they wrote in the room: there it goes too. `stream`: that of their own drafts. */
export async function droppedInRoomToo(
  site: Site,
  practiceId: string,
  clientId: string,
  stream: string,
  draft: string,
  asking: Asking,
): Promise<void> {
  const streamId = `${stream.slice(0, stream.lastIndexOf('/'))}/${clientId}`
  const room = await site.handler.read('drafts', practiceId, streamId)
  if (!room?.state.drafts[draft]) return
  const command = { type: 'dropDraft', draft } as const
  const again = { ...asking, commandId: randomUUID() }
  await site.handler.handle('drafts', { practiceId, streamId, clientId, command, asking: again })
}
