import type { Hono } from 'hono'
import type { Asking } from '#domain/kernel/asking.ts'
import { isOpenOn, saysWhy } from '#domain/practice/emergency.ts'
import { chartOf, clientNamed, openCharts } from '#server/emergency/open-chart.ts'
import { emergenciesOf } from '#server/emergency/emergency-rows.ts'
import { tellEmergencies } from '#server/emergency/tell-emergencies.ts'
import { openedByOthers } from '#server/emergency/opened-by-others.ts'
import { refuseWith, tell } from '#server/http/answer.ts'
import { rolesIn } from '#server/http/authority.ts'
import { type EmergenciesPage, type EmergencyPage, emergencyRequest } from '#server/http/contract.ts'
import { authorities, type Env, looked, memberHere, type Site, today } from '#server/http/here.ts'
import { readBody } from '#server/http/read-body.ts'
import { signedInAgain } from '#server/sign-in/principal-shape.ts'

const MOST_REVIEWED = 100

/** Opening a chart in an emergency, by the client's full name; and the list of it that administrators look at. */
export function emergencyRoutes(app: Hono<Env>, site: Site): void {
  app.get('/api/emergency', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    const { practice, person, roles } = here
    if (!roles.includes('therapist') && !roles.includes('supervisor')) return refuseWith(c, { code: 'not-allowed' })
    const day = await today(site, practice)
    const page: EmergencyPage = {
      open: await openCharts(site, practice, person.personId, day),
      onMyTeam: roles.includes('therapist') ? await openedByOthers(site, practice, person.personId, day) : [],
    }
    return tell(c, page)
  })

  app.post('/api/emergency', async (c) => {
    const read = await readBody(c, emergencyRequest)
    if ('refused' in read) return refuseWith(c, read.refused)
    const { practice, commandId, name, birthDate, reason } = read.body
    const principal = c.get('principal')
    const roles = rolesIn(principal, practice)
    if (principal.kind === 'room' || roles.length === 0) return refuseWith(c, { code: 'unknown' })
    const capacity = (['therapist', 'supervisor'] as const).find((one) => roles.includes(one))
    if (!capacity) return refuseWith(c, { code: 'not-allowed' })
    if (!saysWhy(reason)) return refuseWith(c, { code: 'reason-needed', field: 'reason' })
    // Before a name is looked for: a screen left open in an office finds nobody.
    const again = signedInAgain(principal, site.clock())
    if (!again) return refuseWith(c, { code: 'sign-in-again' })
    const person = principal.personId
    const me = { person, capacity }
    const counted = ['emergency', practice, person]
    const tooMany = await site.signIn.attempts.tooMany('code', ...counted)
    const found = tooMany === null ? await clientNamed(site, practice, { name, birthDate }) : null
    if (!found || 'code' in found) {
      looked(site, practice, me, undefined, 'openEmergency', 'refused')
      return refuseWith(c, found ?? { code: 'too-many-tries' })
    }
    const { client } = found
    const stands = await authorities(site, principal, practice, client)
    // Whoever can read the chart anyway needs no emergency; sending the same command again is once.
    if (stands.some(({ capacity: as }) => as === 'therapist' || as === 'supervisor' || as === 'client'))
      return refuseWith(c, { code: 'already-open' })
    const day = await today(site, practice)
    const asking: Asking = {
      ...me,
      at: site.clock().toISOString(),
      today: day,
      commandId,
      supplied: { signedInAgain: again },
    }
    const outcome = await site.handler.handle('client', {
      practiceId: practice,
      streamId: `client/${client}`,
      clientId: client,
      command: { type: 'openEmergency', reason },
      asking,
      access: { act: 'emergency', part: `${commandId}.0` },
    })
    if ('refused' in outcome) return refuseWith(c, outcome.refused)
    await site.signIn.attempts.forget('code', ...counted)
    await tellEmergencies(site)
    const [chart] = chartOf(outcome.state, `${commandId}.0`, day)
    return chart ? tell(c, chart) : refuseWith(c, { code: 'unknown' })
  })

  app.get('/api/emergencies', async (c) => {
    const here = memberHere(c)
    if (!here) return refuseWith(c, { code: 'unknown' })
    const { practice, person, roles } = here
    if (!roles.includes('administrator')) return refuseWith(c, { code: 'not-allowed' })
    looked(site, practice, { person: person.personId, capacity: 'administrator' }, undefined, 'emergencies')
    return tell(c, await emergenciesPage(site, practice, person.personId))
  })
}

async function emergenciesPage(site: Site, practice: string, reader: string): Promise<EmergenciesPage> {
  const { members } = await site.practices.of(practice)
  const nameOf = (person: string): string => members[person]?.name ?? ''
  const day = await today(site, practice)
  const rows = await emergenciesOf(site.pool, practice, MOST_REVIEWED)
  const found = await Promise.all(
    rows.map(async ({ client_id: id, grant_id: grant }): Promise<EmergenciesPage['emergencies']> => {
      const client = (await site.handler.read('client', practice, `client/${id}`))?.state
      const one = client?.emergencies?.find((each) => each.id === grant)
      if (!client || !one) return []
      const { at, reason, until, ended, reviewed, grantee } = one
      return [
        {
          grant,
          client: client.id,
          clientName: client.name,
          by: nameOf(grantee),
          as: one.basis ?? 'emergency',
          mine: grantee === reader,
          at,
          reason,
          until,
          open: isOpenOn(one, day),
          endedAt: ended?.at ?? null,
          reviewed: reviewed ? { by: nameOf(reviewed.by), at: reviewed.at, words: reviewed.words } : null,
        },
      ]
    }),
  )
  const emergencies = found.flat()
  return { waiting: emergencies.filter((one) => !one.reviewed).length, emergencies }
}
