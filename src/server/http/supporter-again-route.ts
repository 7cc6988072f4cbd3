import type { Hono } from 'hono'
import { refuseWith, tell } from '#server/http/answer.ts'
import { clientActs } from '#server/http/client-acts.ts'
import type { Env, Site } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import { supporterInvitationAgain, type SupporterInvited } from '#server/http/supporters-contract.ts'
import { inviteAgain } from '#server/supporters/invite-again.ts'

/** The client sends somebody they invited before a new link. */
export function supporterAgainRoute(app: Hono<Env>, site: Site): void {
  app.post('/api/clients/:client/supporters/:supporter/again', async (c) => {
    const read = await readBody(c, supporterInvitationAgain)
    if ('refused' in read) return refuseWith(c, read.refused)
    const acts = await clientActs(site, c.get('principal'), c.req.param('client'), read.body)
    if ('refused' in acts) return refuseWith(c, acts.refused)
    const { practice, email } = read.body
    const about = { supporter: c.req.param('supporter'), email }
    const made = await inviteAgain(site, practice, acts.client, about, acts.asking)
    if ('refused' in made) return refuseWith(c, made.refused)
    const answer: SupporterInvited = { code: made.code, sent: site.mail.kind }
    return tell(c, answer)
  })
}
