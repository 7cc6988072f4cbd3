import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { USUAL_SCHEDULE } from '#domain/check-in/schedule.ts'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import type { Refusal } from '#domain/kernel/refusal.ts'
import type { Client } from '#domain/practice/client.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { rolesIn } from '#server/http/authority.ts'
import { type Env, practiceOf, type Site, today } from '#server/http/here.ts'
import { KINDS_OF, noticeSettingRequest } from '#server/http/notices-contract.ts'
import { readBody } from '#server/http/read-body.ts'
import { noticesOf } from '#server/notices/my-notices.ts'
import { keepSetting } from '#server/notices/notice-rows.ts'

type Asker = { readonly person: PersonId; readonly client: Client | null }

/** GET and POST /api/notices: how the asker is told by mail, and what they were told. Their own settings, and nobody else's. */
export function noticesRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/notices', async (c) => {
    const practice = practiceOf(c)
    const asker = practice && (await askerIn(c, site, practice))
    return asker
      ? tell(c, await noticesOf(site, practice, asker.person, asker.client))
      : refuseWith(c, { code: 'unknown' })
  })

  app.post('/api/notices', async (c) => {
    const read = await readBody(c, noticeSettingRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, kind, how } = read.body
    const asker = await askerIn(c, site, practice)
    if (!asker) return refuseWith(c, { code: 'unknown' })
    const { person, client } = asker
    if (!KINDS_OF[client ? 'client' : 'therapist'].includes(kind))
      return refuseWith(c, { code: 'invalid', field: 'kind' })
    if (kind === 'checkIn' && client) {
      const refused = await setReminder(site, practice, asker.person, client, how !== 'never')
      if (refused) return refuseWith(c, refused)
    }
    await keepSetting(site.pool, practice, { person, client: client?.id ?? null, kind, how }, site.clock())
    return tell(c, await noticesOf(site, practice, person, client))
  })
}

/** A client here, or a member; a screen handed over in the room is for one page, and this is none of it. */
async function askerIn(c: Context<Env>, site: Site, practice: PracticeId): Promise<Asker | null> {
  const principal = c.get('principal')
  if (principal.kind === 'room') return null
  const own = principal.clients.find((one) => one.practiceId === practice)
  const client = own && (await site.handler.read('client', practice, `client/${own.clientId}`))
  if (client) return { person: principal.personId, client: client.state }
  return rolesIn(principal, practice).length > 0 ? { person: principal.personId, client: null } : null
}

/** Whether a mail says that a check-in is there is part of how somebody is asked: either side may change it, and sees who did. */
async function setReminder(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  { id }: Client,
  remind: boolean,
): Promise<Refusal | null> {
  const standing = await site.handler.read('checkins', practiceId, `checkins/${id}`)
  const schedule = standing?.state.schedule ?? USUAL_SCHEDULE
  if (schedule.remind === remind) return null
  const at = site.clock().toISOString()
  const outcome = await site.handler.handle('checkins', {
    practiceId,
    streamId: `checkins/${id}`,
    clientId: id,
    command: { type: 'setSchedule', client: id, schedule: { ...schedule, remind } },
    asking: { person, capacity: 'client', at, today: await today(site, practiceId), commandId: randomUUID() },
  })
  return 'refused' in outcome ? outcome.refused : null
}
