import type { CivilDate } from '#domain/kernel/dates.ts'
import type { PersonId, PracticeId } from '#domain/kernel/ids.ts'
import { isOpenOn } from '#domain/practice/emergency.ts'
import { emergenciesOf } from '#server/emergency/emergency-rows.ts'
import type { EmergencyPage } from '#server/http/contract.ts'
import type { Site } from '#server/http/here.ts'

/** Whose chart, of the clients this person works with, somebody else opened and no administrator has looked at yet. */
export async function openedByOthers(
  site: Site,
  practiceId: PracticeId,
  person: PersonId,
  today: CivilDate,
): Promise<EmergencyPage['onMyTeam']> {
  const { members } = await site.practices.of(practiceId)
  const rows = (await emergenciesOf(site.pool, practiceId, 0)).filter((row) => row.person_id !== person)
  const found = await Promise.all(
    rows.map(async ({ client_id: id, grant_id: grant }) => {
      const client = (await site.handler.read('client', practiceId, `client/${id}`))?.state
      const one = client?.emergencies?.find((each) => each.id === grant)
      if (!client?.team.includes(person) || !one || one.basis !== undefined) return []
      const by = members[one.grantee]?.name ?? ''
      return [{ grant, client: client.id, name: client.name, by, on: one.from, open: isOpenOn(one, today) }]
    }),
  )
  return found.flat()
}
