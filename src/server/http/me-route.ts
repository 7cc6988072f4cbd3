import type { Hono } from 'hono'
import { ROOM_PAGES } from '#domain/plan/permission.ts'
import { handOverToSay } from '#server/care-team/hand-over-to-say.ts'
import { rightsFor } from '#server/concerns/rights-for.ts'
import type { Me } from '#server/http/contract.ts'
import { tell } from '#server/http/answer.ts'
import { emergencyToSay } from '#server/emergency/emergency-to-say.ts'
import { type Env, type Site, today } from '#server/http/here.ts'
import { supportedBy } from '#server/supporters/supported.ts'

/** GET /api/me: who is here, and in which capacities. */
export function meRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/me', async (c) => {
    const principal = c.get('principal')
    const inRoom = principal.kind === 'room'
    const memberships = inRoom || principal.needsSecondFactor ? [] : principal.memberships
    const asClients = inRoom
      ? [{ practiceId: principal.practiceId, clientId: principal.clientId }]
      : principal.needsSecondFactor
        ? []
        : principal.clients
    const ids = [...new Set([...memberships, ...asClients].map((one) => one.practiceId))]
    const practices = await Promise.all(
      ids.map(async (id) => {
        const practice = await site.practices.of(id)
        const link = asClients.find((one) => one.practiceId === id)
        const client = link && (await site.handler.read('client', id, `client/${link.clientId}`))?.state
        const person = inRoom ? '' : principal.personId
        return {
          id,
          name: practice.name,
          place: practice.place,
          reachable: practice.reachable,
          today: await today(site, id),
          zone: practice.zone,
          roles: memberships.find((one) => one.practiceId === id)?.roles ?? [],
          hearsConcerns:
            !inRoom && memberships.some((one) => one.practiceId === id) && practice.namedForConcerns.includes(person),
          memberName: practice.members[person]?.name ?? client?.name ?? '',
          asClient: client
            ? {
                client: client.id,
                name: client.name,
                plans: inRoom ? [principal.planId] : client.plans,
                emergency: inRoom ? null : emergencyToSay(client.emergencies, practice, await today(site, id)),
                handOver: inRoom ? null : handOverToSay(client.handOvers, practice, await today(site, id)),
                rights: inRoom ? null : await rightsFor(site, id, practice, client),
              }
            : null,
        }
      }),
    )
    const me: Me = {
      person: inRoom ? principal.clientId : principal.personId,
      room: inRoom
        ? {
            client: principal.clientId,
            plan: principal.planId,
            page: ROOM_PAGES.find((one) => one === principal.page) ?? 'plan',
            witness: (await site.practices.of(principal.practiceId)).members[principal.therapist]?.name ?? '',
          }
        : null,
      practices,
      supports: inRoom || principal.needsSecondFactor ? [] : await supportedBy(site, principal.personId),
      secondFactor: !inRoom && principal.secondFactor,
      mustEnrol: !inRoom && principal.needsSecondFactor !== null,
      demo: site.config.demo,
      mail: site.mail.kind,
    }
    return tell(c, me)
  })
}
