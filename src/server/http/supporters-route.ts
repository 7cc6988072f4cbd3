import type { Hono } from 'hono'
import { refuseWith, tell } from '#server/http/answer.ts'
import { clientActs } from '#server/http/client-acts.ts'
import { authorities, type Env, practiceOf, type Site, today } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import { supporterInvitation, type SupporterInvited } from '#server/http/supporters-contract.ts'
import { invite } from '#server/supporters/invite-supporter.ts'
import { supportersPage } from '#server/supporters/supporters-page.ts'

/** Whom a client lets read along; changing and ending it are commands like any other. */
export function supportersRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/clients/:client/supporters', async (c) => {
    const practice = practiceOf(c)
    const principal = c.get('principal')
    const clientId = c.req.param('client')
    if (!practice || principal.kind === 'room') return refuseWith(c, { code: 'unknown' })
    const found = await authorities(site, principal, practice, clientId)
    const forClient = found.some(({ capacity }) => capacity === 'client')
    const works = found.some(({ capacity }) => capacity === 'therapist' || capacity === 'supervisor')
    const client = (await site.handler.read('client', practice, `client/${clientId}`))?.state
    if (!client || !(forClient || works)) return refuseWith(c, { code: 'unknown' })
    return tell(c, await supportersPage(site, practice, client, await today(site, practice), forClient))
  })

  app.post('/api/clients/:client/supporters', async (c) => {
    const read = await readBody(c, supporterInvitation)
    if ('refused' in read) return refuseWith(c, read.refused)
    const acts = await clientActs(site, c.get('principal'), c.req.param('client'), read.body)
    if ('refused' in acts) return refuseWith(c, acts.refused)
    const made = await invite(site, read.body.practice, acts.client, read.body, acts.asking)
    if ('refused' in made) return refuseWith(c, made.refused)
    const answer: SupporterInvited = { code: made.code, sent: site.mail.kind }
    return tell(c, answer)
  })
}
