import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { misfit, refuseWith, tell } from '#server/http/answer.ts'
import { type ClientPage, handOverRequest, type InvitationMade, invitationRequest } from '#server/http/contract.ts'
import { authorities, type Env, looked, practiceOf, type Site, today } from '#server/http/here.ts'
import { peopleOf } from '#server/http/plan-routes.ts'
import { invitationMail } from '#server/notify/invitation-mail.ts'
import { isRefused, REFUSAL_STATUS, refusalBody } from '#server/sign-in/refused.ts'

/** A client's card, inviting them, and handing them the screen. */
export function clientRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/clients/:client', async (c) => {
    const practice = practiceOf(c)
    const clientId = c.req.param('client')
    if (!practice) return refuseWith(c, { code: 'unknown' })
    const found = await authorities(site, c.get('principal'), practice, clientId)
    const authority = found.find((one) => one.capacity !== 'supporter')
    const standing = authority && (await site.handler.read('client', practice, `client/${clientId}`))
    if (!authority || !standing) return refuseWith(c, { code: 'unknown' })
    looked(site, practice, authority, clientId, 'client')
    const { plans, grants, ...card } = standing.state
    const clinical = authority.capacity !== 'assistant'
    const page: ClientPage = {
      client: { ...card, plans: clinical ? plans : [], grants: authority.capacity === 'client' ? grants : {} },
      people: await peopleOf(site, practice, standing.state),
      today: await today(site, practice),
      invitationOpen: standing.state.invited !== undefined && standing.state.person === undefined,
    }
    return tell(c, page)
  })

  app.post('/api/clients/:client/invitation', async (c) => {
    const parsed = invitationRequest.safeParse(await c.req.json().catch(() => undefined))
    if (!parsed.success) return refuseWith(c, misfit(parsed.error))
    const { practice, commandId, email } = parsed.data
    const clientId = c.req.param('client')
    const found = await authorities(site, c.get('principal'), practice, clientId)
    const authority = found.find((one) => one.capacity === 'therapist' || one.capacity === 'assistant')
    if (!authority) return refuseWith(c, { code: 'unknown' })
    if (!(await site.practices.of(practice)).reachable && site.mail.kind === 'smtp')
      return refuseWith(c, { code: 'not-reachable' })
    const at = site.clock().toISOString()
    const asking = {
      person: authority.person,
      capacity: authority.capacity,
      at,
      today: await today(site, practice),
      commandId,
    }
    const outcome = await site.handler.handle('client', {
      practiceId: practice,
      streamId: `client/${clientId}`,
      clientId,
      command: { type: 'inviteClient' },
      asking,
    })
    if ('refused' in outcome) return refuseWith(c, outcome.refused)
    const invitation = await site.signIn.invitations.invite({
      practiceId: practice,
      invitedBy: authority.person,
      kind: 'client',
      clientId,
      email,
    })
    const link = `${site.publicUrl}/invitation#${invitation.token}`
    await site.mail.send(practice, { id: randomUUID(), to: email, clientId, at, ...invitationMail(link) })
    const made: InvitationMade = { code: invitation.code, link: null, sent: site.mail.kind }
    return tell(c, made)
  })

  app.post('/api/hand-over', async (c) => {
    const parsed = handOverRequest.safeParse(await c.req.json().catch(() => undefined))
    if (!parsed.success) return refuseWith(c, misfit(parsed.error))
    const { practice, plan, page } = parsed.data
    const principal = c.get('principal')
    const standing = await site.handler.read('plan', practice, `plan/${plan}`)
    if (principal.kind === 'room' || !standing?.clientId) return refuseWith(c, { code: 'unknown' })
    const found = await authorities(site, principal, practice, standing.clientId)
    const authority = found.find((one) => one.capacity === 'therapist')
    if (!authority) return refuseWith(c, { code: 'unknown' })
    const answer = await site.signIn.rooms.handOver(principal, {
      practiceId: practice,
      clientId: standing.clientId,
      planId: plan,
      page,
    })
    if (isRefused(answer)) return c.json(refusalBody(answer), REFUSAL_STATUS[answer.refused])
    looked(site, practice, authority, standing.clientId, page, 'handed-over')
    for (const cookie of answer.setCookies) c.header('set-cookie', cookie, { append: true })
    return tell(c, { done: true })
  })
}
