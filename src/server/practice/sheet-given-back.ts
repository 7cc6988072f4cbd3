import { randomUUID } from 'node:crypto'
import { draftOf } from '#domain/plan/room-sheet.ts'
import { type Site, today } from '#server/http/here.ts'
import type { RoomPrincipal } from '#server/sign-in/principal-shape.ts'

/**
 * The screen was taken back, and the sheet of the room came back with it: the client's copy of it is no longer one of its own. A
 * screen that nobody takes back leaves the copy where it is, and what the client put down there is asked about the next time.
 */
export async function sheetGivenBack(
  site: Site,
  { practiceId, clientId, planId, page, therapist }: RoomPrincipal,
): Promise<void> {
  if (page !== 'together') return
  const day = await today(site, practiceId)
  await site.handler.handle('drafts', {
    practiceId,
    streamId: `drafts/${planId}/${clientId}`,
    clientId,
    command: { type: 'dropDraft', draft: draftOf(day) },
    asking: {
      person: clientId,
      capacity: 'client',
      inRoomWith: therapist,
      at: site.clock().toISOString(),
      today: day,
      commandId: randomUUID(),
    },
  })
}
