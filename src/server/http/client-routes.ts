import type { Hono } from 'hono'
import type { Capacity } from '#domain/kernel/asking.ts'
import { handOversFor, toComeOf } from '#server/care-team/hand-overs-for.ts'
import { emergenciesFor } from '#server/emergency/emergencies-for.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { type ClientPage, handOverRequest, type InvitationMade, invitationRequest } from '#server/http/contract.ts'
import { authorities, type Env, looked, practiceOf, type Site, today } from '#server/http/here.ts'
import { peopleOf } from '#server/http/plan-routes.ts'
import { readBody } from '#server/http/read-body.ts'
import { todayIn } from '#server/practice/practices.ts'
import { mailInvitation } from '#server/notify/invitation-mail.ts'
import { isRefused, REFUSAL_STATUS, refusalBody } from '#server/sign-in/refused.ts'

/** Who reads parts of a plan, or all of it, and has no use for the card. */
const FROM_OUTSIDE: ReadonlySet<Capacity> = new Set(['supporter', 'emergency', 'custodian'])

/** A client's card, inviting them, and handing them the screen. */
export function clientRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/clients/:client', async (c) => {
    const practice = practiceOf(c)
    const clientId = c.req.param('client')
    const principal = c.get('principal')
    if (!practice || principal.kind === 'room') return refuseWith(c, { code: 'unknown' })
    const found = await authorities(site, principal, practice, clientId)
    const authority = found.find((one) => !FROM_OUTSIDE.has(one.capacity))
    const standing = authority && (await site.handler.read('client', practice, `client/${clientId}`))
    if (!authority || !standing) return refuseWith(c, { code: 'unknown' })
    looked(site, practice, authority, clientId, 'client')
    const { plans, grants, emergencies, supporters: _, handOvers, ...card } = standing.state
    const clinical = authority.capacity !== 'assistant'
    const { members, zone } = await site.practices.of(practice)
    const cameBack = authority.capacity === 'client' ? null : await site.mail.cameBack(practice, clientId)
    const supervisors = new Set(card.team.flatMap((person) => members[person]?.supervisor ?? []))
    const page: ClientPage = {
      supervisors: [...supervisors].filter((person) => members[person] && !members[person].ended),
      client: {
        ...card,
        plans: clinical ? plans : [],
        grants: authority.capacity === 'client' ? grants : {},
        ...(clinical && emergencies ? { emergencies: emergenciesFor(authority.capacity, emergencies) } : {}),
        ...(clinical && handOvers ? { handOvers: handOversFor(authority.capacity, handOvers) } : {}),
      },
      people: await peopleOf(site, practice, standing.state),
      today: await today(site, practice),
      invitationOpen: standing.state.invited !== undefined && standing.state.person === undefined,
      toCome: clinical ? toComeOf(handOvers, { members }) : null,
      mailCameBack: cameBack === null ? null : todayIn(zone, cameBack),
    }
    return tell(c, page)
  })

  // Sent twice under one command id it is one invitation; the code and link of the later answer are the ones that open it.
  app.post('/api/clients/:client/invitation', async (c) => {
    const read = await readBody(c, invitationRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, commandId, email } = read.body
    const clientId = c.req.param('client')
    const found = await authorities(site, c.get('principal'), practice, clientId)
    const authority = found.find((one) => one.capacity === 'therapist' || one.capacity === 'assistant')
    if (!authority) return refuseWith(c, { code: found.length > 0 ? 'not-allowed' : 'unknown' })
    if (!(await site.practices.of(practice)).reachable && site.mail.kind === 'smtp')
      return refuseWith(c, { code: 'not-reachable' })
    // Whoever signs in already is let back in by the mailbox they sign in with: another would make somebody else this client.
    const known = (await site.handler.read('client', practice, `client/${clientId}`))?.state.person
    if (known && (await site.signIn.people.emailOf(known)) !== email.trim().toLowerCase())
      return refuseWith(c, { code: 'address-not-theirs', field: 'email' })
    const { person, capacity } = authority
    const at = site.clock().toISOString()
    const outcome = await site.handler.handle('client', {
      practiceId: practice,
      streamId: `client/${clientId}`,
      clientId,
      command: { type: 'inviteClient' },
      asking: { person, capacity, at, today: await today(site, practice), commandId },
    })
    if ('refused' in outcome) return refuseWith(c, outcome.refused)
    const about = { id: commandId, practiceId: practice, invitedBy: person, kind: 'client', clientId, email } as const
    const invitation = await site.signIn.invitations.invite(about)
    if (invitation.usedBefore) return refuseWith(c, { code: 'already-exists' })
    await mailInvitation(site, practice, { id: commandId, to: email, at, token: invitation.token, clientId })
    const made: InvitationMade = { code: invitation.code, link: null, sent: site.mail.kind }
    return tell(c, made)
  })

  app.post('/api/hand-over', async (c) => {
    const read = await readBody(c, handOverRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, plan, page } = read.body
    const principal = c.get('principal')
    if (principal.kind === 'room') return refuseWith(c, { code: 'not-allowed' })
    const standing = await site.handler.read('plan', practice, `plan/${plan}`)
    if (!standing?.clientId) return refuseWith(c, { code: 'unknown' })
    const found = await authorities(site, principal, practice, standing.clientId)
    const authority = found.find((one) => one.capacity === 'therapist')
    if (!authority)
      return refuseWith(c, { code: found.some((one) => one.capacity !== 'assistant') ? 'not-allowed' : 'unknown' })
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
