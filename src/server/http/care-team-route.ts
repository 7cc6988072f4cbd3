import type { Hono } from 'hono'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { custodianNow, therapistsHere } from '#domain/practice/custodian.ts'
import { handOverComing } from '#domain/practice/hand-over.ts'
import { clientsAlone } from '#server/care-team/alone.ts'
import { handOversOf } from '#server/care-team/hand-over-rows.ts'
import { openCustodyOf } from '#server/care-team/open-custody.ts'
import { tellEmergencies } from '#server/emergency/tell-emergencies.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { type CustodyPage, custodyRequest, type HandOversPage } from '#server/http/care-team-contract.ts'
import { rolesIn } from '#server/http/authority.ts'
import { type Env, looked, memberHere, type Site, today } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'

/** Hand-overs to come, and what the records custodian does. */
export function careTeamRoute(app: Hono<Env>, site: Site): void {
  app.get('/api/hand-overs', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    if (!here.roles.includes('therapist')) return refuseWith(c, { code: 'not-allowed' })
    return tell(c, await handOversPage(site, here.practice, here.person.personId))
  })

  app.get('/api/custody', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    const { practice, person, roles } = here
    const state = await site.practices.of(practice)
    const custodian = custodianNow(state)
    const without = c.req.query('without')
    const runs = roles.includes('administrator')
    if (without !== undefined && !runs) return refuseWith(c, { code: 'not-allowed' })
    const mine = custodian === person.personId
    const me = { person: person.personId, capacity: runs ? 'administrator' : (roles[0] ?? 'assistant') } as const
    looked(site, practice, me, undefined, 'custody')
    const alone = mine || runs ? await clientsAlone(site, practice, state, without) : []
    const day = await today(site, practice)
    const clients = alone.map(async ({ client, name }) => {
      const open = mine ? await openCustodyOf(site, practice, client, person.personId, day) : null
      return { client, name, open }
    })
    const page: CustodyPage = {
      custodian: custodian === null ? null : { person: custodian, name: state.members[custodian]?.name ?? '' },
      mine,
      clients: await Promise.all(clients),
      therapists: therapistsHere(state).map((one) => ({ person: one, name: state.members[one]?.name ?? '' })),
    }
    return tell(c, page)
  })

  app.post('/api/custody', async (c) => {
    const read = await readBody(c, custodyRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, commandId, client, reason } = read.body
    const principal = c.get('principal')
    if (principal.kind === 'room' || rolesIn(principal, practice).length === 0)
      return refuseWith(c, { code: 'unknown' })
    const person = principal.personId
    if (custodianNow(await site.practices.of(practice)) !== person) return refuseWith(c, { code: 'not-allowed' })
    if (!(await site.handler.read('client', practice, `client/${client}`))) return refuseWith(c, { code: 'unknown' })
    const day = await today(site, practice)
    const outcome = await site.handler.handle('client', {
      practiceId: practice,
      streamId: `client/${client}`,
      clientId: client,
      command: { type: 'openCustody', reason },
      asking: { person, capacity: 'custodian', at: site.clock().toISOString(), today: day, commandId },
      access: { act: 'custody', part: `${commandId}.0` },
    })
    if ('refused' in outcome) return refuseWith(c, outcome.refused)
    await tellEmergencies(site)
    return tell(c, { done: true })
  })
}

async function handOversPage(site: Site, practiceId: PracticeId, person: PersonId): Promise<HandOversPage> {
  const { members } = await site.practices.of(practiceId)
  const nameOf = (one: string): string => members[one]?.name ?? ''
  const rows = await handOversOf(site.pool, practiceId, person)
  const found = await Promise.all(
    rows.map(async ({ client_id: id }): Promise<HandOversPage['handOvers']> => {
      const client = (await site.handler.read('client', practiceId, `client/${id}`))?.state
      const one = client && handOverComing(client)
      if (!one) return []
      const { from, to, how, on, note, forClient, objected } = one
      const told = client.team.includes(person) ? (objected?.words ?? null) : null
      return [
        {
          id: one.id,
          client: id,
          name: client.name,
          from: nameOf(from),
          to: nameOf(to),
          mine: from === person,
          how,
          on,
          note,
          forClient,
          objected: objected ? { on: objected.on, words: told } : null,
        },
      ]
    }),
  )
  return { handOvers: found.flat(), today: await today(site, practiceId) }
}
