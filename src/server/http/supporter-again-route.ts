import type { Hono } from 'hono'
import { refuseWith, tell } from '#server/http/answer.ts'
import { CONTRACT } from '#server/http/contract-version.ts'
import { authorities, type Env, type Site, today } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import { supporterInvitationAgain, type SupporterInvited } from '#server/http/supporters-contract.ts'
import { inviteAgain } from '#server/supporters/invite-again.ts'

/** The client sends somebody they invited before a new link. */
export function supporterAgainRoute(app: Hono<Env>, site: Site): void {
  app.post('/api/clients/:client/supporters/:supporter/again', async (c) => {
    const read = await readBody(c, supporterInvitationAgain)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { contract, practice, commandId, email } = read.body
    if (contract !== CONTRACT) return refuseWith(c, { code: 'contract-changed' })
    const clientId = c.req.param('client')
    const principal = c.get('principal')
    const client = (await site.handler.read('client', practice, `client/${clientId}`))?.state
    if (!client) return refuseWith(c, { code: 'unknown' })
    const found = await authorities(site, principal, practice, clientId)
    const authority = found.find(({ capacity }) => capacity === 'client')
    if (!authority || principal.kind === 'room')
      return refuseWith(c, { code: found.length > 0 ? 'not-allowed' : 'unknown' })
    if (!(await site.practices.of(practice)).reachable && site.mail.kind === 'smtp')
      return refuseWith(c, { code: 'not-reachable' })
    const { person, capacity } = authority
    const asking = { person, capacity, at: site.clock().toISOString(), today: await today(site, practice), commandId }
    const made = await inviteAgain(site, practice, client, { supporter: c.req.param('supporter'), email }, asking)
    if ('refused' in made) return refuseWith(c, made.refused)
    const answer: SupporterInvited = { code: made.code, sent: site.mail.kind }
    return tell(c, answer)
  })
}
